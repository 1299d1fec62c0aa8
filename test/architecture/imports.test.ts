import { expect, test } from 'vitest';
import {
  findFileCycles,
  findForbiddenImports,
  findLayerCycles,
  findWideZodImports,
} from './imports.ts';
import { parseTree } from './source-tree.ts';

const inFile = (path: string, ...lines: string[]) => parseTree({ [path]: lines.join('\n') });

test.each([
  ['base imports a tab', 'src/base/money.ts', "import { a } from '../tabs/a.ts';", 'src/tabs'],
  ['tabs import the plan', 'src/tabs/idp.ts', "export * from '../plan/plan.ts';", 'src/plan'],
  ['plan imports sheets', 'src/plan/a.ts', "import type { S } from '../sheets/s.ts';", 'sheets'],
  ['plan imports Thai text', 'src/plan/a.ts', "import { t } from '../text/th.ts';", 'src/text'],
  ['tabs import Thai text', 'src/tabs/a.ts', "import { t } from '../text/th.ts';", 'src/text'],
  ['sheets import reports', 'src/sheets/a.ts', "import { r } from '../reports/r.ts';", 'reports'],
  ['reports import sheets', 'src/reports/a.ts', "import { r } from '../sheets/r.ts';", 'sheets'],
  ['sheets import app', 'src/sheets/a.ts', "import { r } from '../app/r.ts';", 'src/app'],
  ['sheets import the sample', 'src/sheets/a.ts', "import { s } from '../sample/s.ts';", 'sample'],
  [
    'reports load their template builder',
    'src/reports/a.ts',
    "const t = require('./templates/build-templates.ts');",
    'src/reports/templates',
  ],
  ['the emulator imports src', 'emulator/a.ts', "import { b } from '../src/base/b.ts';", 'base'],
  ['the emulator takes a type', 'emulator/a.ts', "type B = import('../src/app/b.ts').B;", 'app'],
  [
    'the emulator imports sidebar',
    'emulator/a.ts',
    "import { b } from '../sidebar/b.ts';",
    'sideb',
  ],
  ['the sidebar runs src', 'sidebar/a.tsx', "import { b } from '../src/base/b.ts';", 'src/base'],
  ['src imports sidebar', 'src/app/a.ts', "import type { b } from '../sidebar/b.ts';", 'sidebar'],
  ['src imports a test', 'src/app/a.ts', "import { b } from '../../test/b.ts';", 'test'],
  ['a test past the index', 'test/a.test.ts', "import { e } from '../emulator/e.ts';", 'emulator'],
  ['build past the index', 'build/a.ts', "import { e } from '../emulator/index.ts';", 'emulator'],
  ['src loads the emulator late', 'src/app/a.ts', "import('../../emulator/b.ts');", 'emulator'],
])('findForbiddenImports: %s', (_reason, path, line, target) => {
  const violations = findForbiddenImports(inFile(path, '', line));
  expect(violations).toHaveLength(1);
  expect(violations[0]).toMatch(new RegExp(`^${path}:2 .* may not import .*${target}`));
});

test.each([
  ['zod as a whole', 'src/tabs/a.ts', "import { z } from 'zod';"],
  ['zod in base', 'src/base/a.ts', "import { z } from 'zod/mini';"],
  ['docx outside of the template builder', 'src/reports/a.ts', "import { Document } from 'docx';"],
  ['Node in the product', 'src/app/a.ts', "import { join } from 'node:path';"],
  ['docxtemplater in app', 'src/app/a.ts', "import D from 'docxtemplater';"],
  ['the engine in the product', 'src/plan/a.ts', "import { Model } from '@odoo/o-spreadsheet';"],
  ['Node in the sidebar', 'sidebar/a.ts', "import { join } from 'node:path';"],
])('findForbiddenImports: refuses %s', (_reason, path, line) => {
  expect(findForbiddenImports(inFile(path, line))[0]).toContain('may not import the package');
});

test('findForbiddenImports: accepts what the layers allow', () => {
  const tree = parseTree({
    'src/tabs/a.ts': "import { m } from '../base/m.ts'; import * as z from 'zod/mini';",
    'src/plan/a.ts': "import { m } from '../base/m.ts'; import { t } from '../tabs/a.ts';",
    'src/sheets/a.ts': "import { p } from '../plan/a.ts'; import { t } from '../text/th.ts';",
    'src/reports/a.ts': "import { zipSync } from 'fflate';",
    'src/app/a.ts': "import { s } from '../sample/s.ts'; import { r } from '../reports/a.ts';",
    'sidebar/a.tsx': "import type { R } from '../src/app/a.ts'; import { render } from 'preact';",
    'sidebar/b.tsx': "import { type R } from '../src/app/a.ts';",
    'emulator/a.ts': "import { readFileSync } from 'node:fs'; import { b } from './b.ts';",
    'test/a.test.ts': "import { m } from '../src/base/m.ts'; import { e } from 'sheets-emulator';",
    'emulator/test/a.test.ts': "import { e } from '../e.ts';",
  });
  expect(findForbiddenImports(tree)).toEqual([]);
});

test('findFileCycles: reports files that need each other', () => {
  const tree = parseTree({
    'src/plan/a.ts': "import { b } from './b.ts';",
    'src/plan/b.ts': "export { c } from './c.ts';",
    'src/plan/c.ts': "import { a } from './a.ts';",
  });
  expect(findFileCycles(tree)).toEqual([
    'src/plan/a.ts -> src/plan/b.ts -> src/plan/c.ts -> src/plan/a.ts',
  ]);
});

test('findFileCycles: types are no need, and two ways to one file are no cycle', () => {
  const tree = parseTree({
    'src/plan/a.ts': "import { b } from './b.ts'; import { c } from './c.ts';",
    'src/plan/b.ts': "import { c } from './c.ts';",
    'src/plan/c.ts': "import type { A } from './a.ts';",
  });
  expect(findFileCycles(tree)).toEqual([]);
});

test('findLayerCycles: reports layers that may import each other', () => {
  const rights = { a: { layers: ['b'] }, b: { layers: ['a'] } };
  expect(findLayerCycles(rights)).toEqual(['a -> b -> a']);
});

test('findWideZodImports: reports named imports, which bring the whole package', () => {
  const tree = parseTree({
    'src/tabs/a.ts': "import { z } from 'zod/mini';",
    'src/tabs/b.ts': "import * as z from 'zod/mini';",
    'src/tabs/c.ts': "import type { ZodMiniType } from 'zod/mini';",
  });
  expect(findWideZodImports(tree)).toEqual(['src/tabs/a.ts:1 import zod as "* as z"']);
});
