import { expect, test } from 'vitest';
import { findForbiddenGlobals, findHiddenInputs } from './globals.ts';
import { parseTree } from './source-tree.ts';

test.each([
  ['base', 'src/base/a.ts', 'LockService.getDocumentLock();', 'LockService'],
  ['tabs', 'src/tabs/a.ts', 'const s = SpreadsheetApp;', 'SpreadsheetApp'],
  ['plan, as a type', 'src/plan/a.ts', 'let s: GoogleAppsScript.Base.User;', 'GoogleAppsScript'],
  ['plan, as the type of a value', 'src/plan/a.ts', 'let s: typeof Utilities;', 'Utilities'],
  ['plan, in a shorthand', 'src/plan/a.ts', 'f({ Session });', 'Session'],
  ['plan, as a computed key', 'src/plan/a.ts', 'x[Session];', 'Session'],
  ['text', 'src/text/a.ts', 'console.log(1);', 'console'],
  ['sample', 'src/sample/a.ts', 'Logger.log(1);', 'Logger'],
  ['reports', 'src/reports/a.ts', 'SpreadsheetApp.flush();', 'SpreadsheetApp'],
  ['sheets', 'src/sheets/a.ts', 'Drive.Files.create({});', 'Drive'],
  ['app', 'src/app/a.ts', 'SpreadsheetApp.getActive();', 'SpreadsheetApp'],
  ['app, as a value', 'src/app/a.ts', 'const s = SpreadsheetApp;', 'SpreadsheetApp'],
  ['reports, for the menu', 'src/reports/a.ts', 'SpreadsheetApp.getUi();', 'SpreadsheetApp'],
  ['app, a service outside of our scopes', 'src/app/a.ts', 'MailApp.sendEmail();', 'MailApp'],
  ['the sidebar beside its server file', 'sidebar/a.tsx', 'google.script.run.f();', 'google'],
])('findForbiddenGlobals: reports a service in %s', (_reason, path, line, name) => {
  const layer = path.slice(0, path.lastIndexOf('/'));
  expect(findForbiddenGlobals(parseTree({ [path]: `\n${line}` }))).toEqual([
    `${path}:2 ${layer} may not mention ${name}`,
  ]);
});

test('findForbiddenGlobals: accepts services in their layer and names that are no variable', () => {
  const tree = parseTree({
    'src/sample/a.ts': 'const f = (document: string) => document;',
    'src/sheets/a.ts': 'SpreadsheetApp.flush(); let r: GoogleAppsScript.Spreadsheet.Range;',
    'src/reports/a.ts': 'Drive.Files.create({}); Utilities.newBlob([]);',
    'src/app/a.ts': 'ScriptApp.requireScopes(x); console.error(e); SpreadsheetApp.getUi();',
    'src/plan/a.ts': "x.Session; type T = { Drive: string }; const s = 'SpreadsheetApp'; // Drive",
    'src/base/a.ts': "import { Session as place } from './b.ts'; const o = { Drive: 1 };",
    'sidebar/server.ts': 'google.script.run.f();',
    'sidebar/main.tsx': 'document.body; setTimeout(f, 1);',
    'emulator/a.ts': 'process.env.X; const SpreadsheetApp = 1;',
  });
  expect(findForbiddenGlobals(tree)).toEqual([]);
});

test.each([
  ['Date.now();', 'clock'],
  ['new Date();', 'clock'],
  ['Math.random();', 'chance'],
])('findHiddenInputs: reports %s below app', (line, source) => {
  for (const layer of ['base', 'tabs', 'plan', 'text', 'sample', 'reports']) {
    const [violation] = findHiddenInputs(parseTree({ [`src/${layer}/a.ts`]: line }));
    expect(violation).toContain(source);
  }
});

test('findHiddenInputs: accepts a date that was passed in, and the clock in app', () => {
  const tree = parseTree({
    'src/plan/a.ts': 'new Date(2026, 1); Math.round(1); Date.UTC(2026, 1);',
    'src/app/a.ts': 'new Date();',
  });
  expect(findHiddenInputs(tree)).toEqual([]);
});
