import { expect, test } from 'vitest';
import { createEmulator, type Emulator } from '../../emulator.ts';
import { projectOf } from '../../ground/project.ts';
import type { GridMessage } from '../../window/protocol/grid-command.ts';
import type { Footprint, PersonAction } from '../../window/protocol/person-action.ts';
import { FIRST_REVISION } from '../../window/server/grid/grid-data.ts';
import { GridSession } from '../../window/server/grid-session.ts';

const OWNER = 'owner@example.com';
const HEAD = 'head@example.go.th';
const SCRIPT = `
  function onEdit(e) { e.range.offset(0, 1).setValue('was ' + e.oldValue); }
  function protect() {
    const p = SpreadsheetApp.getActiveSheet().protect();
    p.removeEditors(p.getEditors());
  }
  function fill() { SpreadsheetApp.getActiveSheet().getRange('A1:B2').setValues([[1, 'x'], ['=A1*2', true]]); }
`;
const CELL = { top: 0, bottom: 0, left: 0, right: 0 };

interface Bench {
  readonly emulator: Emulator;
  readonly session: GridSession;
  readonly sent: GridMessage[];
  submit(
    user: string,
    action: PersonAction,
    footprint: Footprint,
  ): ReturnType<GridSession['submit']>;
}

function bench(): Bench {
  const emulator = createEmulator({
    project: projectOf(SCRIPT),
    people: [
      { email: OWNER, role: 'owner' },
      { email: HEAD, role: 'editor' },
    ],
  });
  const sent: GridMessage[] = [];
  const session = new GridSession(emulator, (messages) => sent.push(...messages));
  let count = 0;
  const submit: Bench['submit'] = (user, action, footprint) => {
    count += 1;
    return session.submit({
      user,
      clientId: 'window',
      serverRevisionId: sent.at(-1)?.nextRevisionId ?? FIRST_REVISION,
      nextRevisionId: `own-${count}`,
      commands: [{ type: 'OWN' }],
      action,
      footprint,
    });
  };
  return { emulator, session, sent, submit };
}

function write(text: string): PersonAction {
  return { kind: 'write', sheetId: 's0', zone: CELL, texts: [[text]] };
}

const IN_CELL: Footprint = { kind: 'cells', sheetId: 's0', zones: [CELL] };

function commandsOf(messages: readonly GridMessage[]): object[] {
  return messages.flatMap((message) =>
    message.type === 'REMOTE_REVISION' ? message.commands : [{ undone: message.undoneRevisionId }],
  );
}

test('session: an edit is passed on, then what the host and the trigger made of it', () => {
  const { sent, submit } = bench();
  expect(submit(OWNER, write('5'), IN_CELL)).toEqual({});
  expect(commandsOf(sent)).toEqual([
    { type: 'OWN' },
    {
      type: 'HOST_CELLS',
      sheetId: 's0',
      cells: [
        [0, 0, '5', '', -1],
        [0, 1, 'was undefined', '', -1],
      ],
      styles: [],
    },
  ]);
});

test('session: every message names the one before it', () => {
  const { emulator, session, sent, submit } = bench();
  submit(OWNER, write('5'), IN_CELL);
  emulator.call(OWNER, 'fill');
  session.sync();
  submit(OWNER, write('6'), IN_CELL);
  const chain = sent.map(({ serverRevisionId, nextRevisionId }) => [
    serverRevisionId,
    nextRevisionId,
  ]);
  expect(chain.slice(1).map(([before]) => before)).toEqual(
    chain.slice(0, -1).map(([, after]) => after),
  );
  expect(chain[0]?.[0]).toBe(FIRST_REVISION);
});

test('session: a refused text is replaced by what stands in the host', () => {
  const { emulator, session, sent, submit } = bench();
  submit(OWNER, write('5'), IN_CELL);
  emulator.call(OWNER, 'protect');
  session.sync();
  sent.length = 1;
  sent[0] = { ...(sent[0] as GridMessage), nextRevisionId: headOf(session) };
  const verdict = submit(HEAD, write('6'), IN_CELL);
  expect(verdict.refused).toContain('protected cell');
  expect(commandsOf(sent.slice(1))).toEqual([
    { type: 'OWN' },
    { type: 'HOST_CELLS', sheetId: 's0', cells: [[0, 0, '5', '', -1]], styles: [] },
  ]);
});

/** The revision at which a new window would begin. */
function headOf(session: GridSession): string {
  return (session.data() as { revisionId: string }).revisionId;
}

test('session: rows that the host refuses are undone in every window', () => {
  const { emulator, sent, submit } = bench();
  emulator.call(OWNER, 'protect');
  const insert = { kind: 'insert', sheetId: 's0', dimension: 'ROW', at: 1, count: 1 } as const;
  expect(submit(HEAD, insert, { kind: 'rows' }).refused).toContain('protected');
  expect(commandsOf(sent)).toEqual([{ type: 'OWN' }, { undone: 'own-1' }]);
});

test('session: a window that is behind is told to try again, and nothing happens', () => {
  const { emulator, session, sent } = bench();
  const answer = session.submit({
    user: OWNER,
    clientId: 'window',
    serverRevisionId: 'long ago',
    nextRevisionId: 'late',
    commands: [],
    action: write('5'),
    footprint: IN_CELL,
  });
  expect(answer).toEqual({ stale: true });
  expect(sent).toEqual([]);
  expect(emulator.executions).toEqual([]);
});

test('session: a script that adds, names and fills tabs is one revision', () => {
  const emulator = createEmulator({
    project: projectOf(`
      function build() {
        const book = SpreadsheetApp.getActive();
        const tab = book.insertSheet('ใหม่', 0);
        tab.getRange('B2').setValue('ก').setBackground('#ff0000').setNote('โน้ต');
        tab.setFrozenRows(1);
        tab.hideRows(1);
        book.getSheetByName('Sheet1').setName('เดิม');
      }`),
  });
  const sent: GridMessage[] = [];
  const session = new GridSession(emulator, (messages) => sent.push(...messages));
  emulator.call(OWNER, 'build');
  session.sync();
  session.sync();
  expect(sent).toHaveLength(1);
  const commands = commandsOf(sent) as { type: string }[];
  expect(commands.map(({ type }) => type)).toEqual([
    'CREATE_SHEET',
    'RENAME_SHEET',
    'MOVE_SHEET',
    'FREEZE_ROWS',
    'HOST_CELLS',
    'RESIZE_COLUMNS_ROWS',
    'HIDE_COLUMNS_ROWS',
  ]);
  expect(commands[4]).toMatchObject({
    cells: [[1, 1, 'ก', '', 0]],
    styles: [{ fillColor: '#ff0000', note: 'โน้ต' }],
  });
});

test('session: undo and redo are actions of the person, triggers included', () => {
  const { emulator, session, submit } = bench();
  submit(OWNER, write('5'), IN_CELL);
  submit(OWNER, write('6'), IN_CELL);
  session.undo(OWNER);
  expect(emulator.read("'Sheet1'!A1:B1").values).toEqual([[5, 'was 6']]);
  session.redo(OWNER);
  expect(emulator.read("'Sheet1'!A1:B1").values).toEqual([[6, 'was 5']]);
  expect(session.undo(HEAD).refused).toBeDefined();
});
