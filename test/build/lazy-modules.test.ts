import { expect, test } from 'vitest';
import { requireLater } from '../../build/lazy-modules.ts';

test('requireLater: the module is required inside the function', () => {
  const source = `import * as reports from '../reports/index.ts';

/** Why it is lazy. */
export const loadReports = (): typeof reports => reports;
`;
  expect(requireLater('/src/app/reports.lazy.ts', source)).toBe(
    "export const loadReports = () => require('../reports/index.ts');\n",
  );
});

test.each([
  ['runs the module at once', "import * as r from './r.ts';\nexport const title = r.title;"],
  ['imports single names', "import { a } from './r.ts';\nexport const loadR = () => a;"],
  ['returns another module', "import * as r from './r.ts';\nexport const l = (): typeof s => s;"],
  [
    'holds more code',
    "import * as r from './r.ts';\nexport const l = (): typeof r => r;\nr.start();",
  ],
])('requireLater: refuses a module that %s', (_reason, source) => {
  expect(() => requireLater('/a/r.lazy.ts', source)).toThrow(
    /^r\.lazy\.ts: a lazy module holds only/,
  );
});
