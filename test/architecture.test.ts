import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  findEmptyNames,
  findMisplacedThai,
  findOversize,
  findStrays,
} from './architecture/form.ts';
import { findForbiddenGlobals, findHiddenInputs } from './architecture/globals.ts';
import {
  findFileCycles,
  findForbiddenImports,
  findLayerCycles,
  findWideZodImports,
} from './architecture/imports.ts';
import { layerOf, RIGHTS } from './architecture/layers.ts';
import { readTree } from './architecture/source-tree.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDERS = ['src', 'sidebar', 'emulator', 'build', 'test'].filter((folder) =>
  existsSync(join(ROOT, folder)),
);
const TREE = readTree(ROOT, FOLDERS);

test.each([
  ['imports follow the layers', findForbiddenImports],
  ['no file needs itself', findFileCycles],
  ['zod comes in small', findWideZodImports],
  ['services of the host stay in their layers', findForbiddenGlobals],
  ['results below app depend on arguments only', findHiddenInputs],
  ['Thai stands where users read it', findMisplacedThai],
  ['files and functions are small', findOversize],
  ['names say something', findEmptyNames],
  ['every file has a layer', findStrays],
])('architecture: %s', (_rule, findViolations) => {
  expect(findViolations(TREE)).toEqual([]);
});

test('architecture: the rules see the sources of every part', () => {
  const parts = new Set([...TREE.keys()].map(layerOf));
  expect([...parts]).toEqual(expect.arrayContaining(['src/base', 'src/tabs', 'emulator', 'test']));
});

test('architecture: the layers have one direction', () => {
  const { test: _tests, ...product } = RIGHTS;
  expect(findLayerCycles(product)).toEqual([]);
});
