import { expect, test } from 'vitest';
import { readDoor } from '../../build/lazy-modules.ts';

test('readDoor: tells the function and the module behind it', () => {
  const source = `import * as reports from '../reports/index.ts';

/** Why it is lazy. */
export const loadReports = (): typeof reports => reports;
`;
  expect(readDoor('/src/app/reports.lazy.ts', source)).toEqual({
    path: '/src/app/reports.lazy.ts',
    loader: 'loadReports',
    target: '/src/reports/index.ts',
  });
});

test.each([
  ['runs the module at once', "import * as r from './r.ts';\nexport const title = r.title;"],
  ['imports single names', "import { a } from './r.ts';\nexport const loadR = () => a;"],
  ['returns another module', "import * as r from './r.ts';\nexport const l = (): typeof s => s;"],
  [
    'holds more code',
    "import * as r from './r.ts';\nexport const l = (): typeof r => r;\nr.start();",
  ],
])('readDoor: refuses a module that %s', (_reason, source) => {
  expect(() => readDoor('/a/r.lazy.ts', source)).toThrow(/^r\.lazy\.ts: a lazy module holds only/);
});
