import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** The map of README.md from top to bottom: a room imports those above it. */
const ROOMS = [
  'ground',
  'stores',
  'workbook',
  'xlsx',
  'realm',
  'calls',
  'execution',
  'hands',
  'emulator.ts',
  'opening',
  'headless',
  'window',
  'index.ts',
];

const IMPORT = /(?:from |import\()'(\.[^']*)'/g;

function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function sources(): string[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.startsWith('test/'),
  );
}

test('rooms: every source stands in one', () => {
  expect([...new Set(sources().map(roomOf))].sort()).toEqual([...ROOMS].sort());
});

test('rooms: imports go up the map, also those of types', () => {
  const downward = sources().flatMap((path) => {
    const code = readFileSync(join(ROOT, path), 'utf8');
    return [...code.matchAll(IMPORT)].flatMap(([, specifier = '']) => {
      const target = posix.join(dirname(path), specifier);
      const isDown = ROOMS.indexOf(roomOf(target)) > ROOMS.indexOf(roomOf(path));
      return isDown ? [`${path} -> ${target}`] : [];
    });
  });
  expect(downward).toEqual([]);
});

test('rooms: README.md names each of them', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const missing = ROOMS.filter((room) => !readme.includes(`\`${room}`) && room !== 'index.ts');
  expect(missing).toEqual([]);
});
