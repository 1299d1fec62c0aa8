import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseCommandLine } from '../../emulator/command-line.ts';

const HEADLESS = fileURLToPath(new URL('../../emulator/headless.ts', import.meta.url));
const TSX = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));

interface Printed {
  readonly status: number;
  readonly report: Record<string, unknown>;
}

function emulate(...args: string[]): Promise<Printed> {
  return new Promise((resolve) => {
    execFile(process.execPath, [TSX, HEADLESS, ...args], (error, stdout) => {
      resolve({
        status: error ? Number(error.code) : 0,
        report: JSON.parse(stdout) as Record<string, unknown>,
      });
    });
  });
}

function scriptFile(source: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'headless-')), 'Code.gs');
  writeFileSync(path, source);
  return path;
}

const SCRIPT = `
function onEdit(e) { e.range.offset(0, 1).setValue(e.value === undefined ? 'block' : 'one'); }
function add(a, b) { console.log('noise'); SpreadsheetApp.getActive().toast('สวัสดี');
  return { sum: a + b, cell: SpreadsheetApp.getActiveSheet().getRange('A1').getValue() }; }
function fail() { throw new TypeError('broken'); }
function lock() { const p = SpreadsheetApp.getActiveSheet().protect(); p.removeEditors(p.getEditors()); }`;

test('headless: edits with triggers, then the call, then the reads, as one JSON object', async () => {
  const { status, report } = await emulate(
    ...['--script', scriptFile(SCRIPT), '--edit', 'A1=5', '--edit', "'Sheet1'!C1=1\t2\n=1+2"],
    ...['--call', 'add', '--args', '[1,2]', '--read', "'Sheet1'!A1:D2"],
  );
  expect(status).toBe(0);
  expect(Object.keys(report)).toEqual(['result', 'edits', 'read', 'calls', 'ms', 'ui', 'files']);
  expect(report).toMatchObject({
    result: { sum: 3, cell: 5 },
    edits: [{ range: "'Sheet1'!A1" }, { range: "'Sheet1'!C1:D2" }],
    read: {
      "'Sheet1'!A1:D2": {
        values: [
          [5, 'one', 1, 'block'],
          ['', '', 3, 'block'],
        ],
        formulas: [
          ['', '', '', ''],
          ['', '', '=1+2', ''],
        ],
        notes: [
          ['', '', '', ''],
          ['', '', '', ''],
        ],
      },
    },
    calls: { total: 4, byMethod: { 'Range.setValue': 2, '~Range.offset': 2 } },
    ui: [{ kind: 'toast', message: 'สวัสดี' }],
    files: [],
  });
}, 60_000);

test('headless: an error has status 1 and name and message', async () => {
  const { status, report } = await emulate('--script', scriptFile(SCRIPT), '--call', 'fail');
  expect(status).toBe(1);
  expect(report).toMatchObject({ error: { name: 'TypeError', message: 'broken' }, edits: [] });
  const missing = await emulate('--script', scriptFile(SCRIPT), '--call', 'nothing');
  expect(missing).toMatchObject({
    status: 1,
    report: { error: { message: 'Script function not found: nothing' } },
  });
}, 60_000);

test('headless: a saved workbook keeps rights; a refused edit is reported, not fatal', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'headless-')), 'book.xlsx');
  const script = scriptFile(SCRIPT);
  const saved = await emulate(
    '--script',
    script,
    '--edit',
    'A1=5',
    '--call',
    'lock',
    '--save',
    file,
  );
  expect(saved.status).toBe(0);
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  const again = await emulate(
    ...['--workbook', file, '--script', script, '--as', 'Head@example.go.th'],
    ...['--edit', "'Sheet1'!A1=6", '--read', "'Sheet1'!A1:B1"],
  );
  expect(again.status).toBe(0);
  expect(again.report).toMatchObject({
    edits: [{ range: "'Sheet1'!A1", refused: expect.stringMatching(/protected cell or object/) }],
    read: { "'Sheet1'!A1:B1": { values: [[5, 'one']] } },
  });
}, 60_000);

test('headless: wrong use is an error object, too', async () => {
  const { status, report } = await emulate('--nonsense', 'x');
  expect(status).toBe(1);
  expect(report).toEqual({ error: { name: 'Error', message: 'unknown option --nonsense' } });
}, 60_000);

test.each([
  ["'กอง=คลัง'!A1=x=y", "'กอง=คลัง'!A1", 'x=y'],
  ['A1==1+1', 'A1', '=1+1'],
  ["'it''s'!B2=", "'it''s'!B2", ''],
  ['Sheet1!A1=1\t2\n3', 'Sheet1!A1', '1\t2\n3'],
])('command line: --edit %s', (option, range, text) => {
  expect(parseCommandLine(['--edit', option]).edits).toEqual([{ range, text }]);
});

test('command line: what is wrong is named', () => {
  expect(() => parseCommandLine(['--edit', 'nothing'])).toThrow("--edit wants 'TAB'!A1=TEXT");
  expect(() => parseCommandLine(['--args', '{}'])).toThrow('--args wants a JSON array');
  expect(() => parseCommandLine(['--call'])).toThrow('--call wants a value');
});
