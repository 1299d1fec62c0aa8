import { expect, test } from 'vitest';
import { emulatorOf, HEAD, OWNER, refusalOf, resultOf } from './support/script.ts';

const RECORD = `function onEdit(e) { console.log(JSON.stringify({
  a1: e.range.getA1Notation(), rows: [e.range.rowStart, e.range.rowEnd, e.range.columnStart, e.range.columnEnd],
  value: e.value, oldValue: e.oldValue, has: ['value' in e, 'oldValue' in e], mode: String(e.authMode),
  isLimited: e.authMode === ScriptApp.AuthMode.LIMITED, source: String(e.source), sheet: e.source.getActiveSheet().getName(),
  user: e.user.getEmail(), uid: e.triggerUid })); }`;

function logged(
  run: (emulator: ReturnType<typeof emulatorOf>) => {
    executions: readonly { log: readonly string[] }[];
  },
) {
  const emulator = emulatorOf(RECORD);
  const { executions } = run(emulator);
  return JSON.parse(executions[0]?.log[0] ?? 'null');
}

test('simple onEdit: one cell has value and oldValue as text', () => {
  const event = logged((emulator) => {
    emulator.hands.type(HEAD, 'B2', '5');
    return emulator.hands.type(HEAD, 'B2', '7');
  });
  expect(event).toEqual({
    a1: 'B2',
    rows: [2, 2, 2, 2],
    value: '7',
    oldValue: '5',
    has: [true, true],
    mode: 'LIMITED',
    isLimited: true,
    source: 'Spreadsheet',
    sheet: 'Sheet1',
    user: HEAD,
  });
});

test('simple onEdit: an empty cell has no oldValue, a pasted block neither', () => {
  expect(logged((emulator) => emulator.hands.type(HEAD, 'B2', 'x'))).toMatchObject({
    has: [true, false],
  });
  const block = logged((emulator) => emulator.hands.type(HEAD, 'B2', '1\t2\n3\t4'));
  expect(block).toMatchObject({ a1: 'B2:C3', has: [false, false], rows: [2, 3, 2, 3] });
});

test('simple onEdit: a cleared cell has only oldValue', () => {
  const event = logged((emulator) => {
    emulator.hands.type(HEAD, 'B2', 'old');
    return emulator.hands.clear(HEAD, 'B2');
  });
  expect(event).toMatchObject({ has: [false, true], oldValue: 'old' });
});

test('simple onEdit: a ticked checkbox tells TRUE and FALSE', () => {
  const event = logged((emulator) => {
    resultOf(emulator, `sheet.getRange('A1').insertCheckboxes()`);
    return emulator.hands.tick(HEAD, 'A1');
  });
  expect(event).toMatchObject({ value: 'TRUE', oldValue: 'FALSE' });
});

test('triggers: writes of scripts fire none, rows put in by hand only onChange', () => {
  const emulator = emulatorOf(`${RECORD}
    function changed(e) { console.log(e.changeType + ' ' + e.authMode); }`);
  resultOf(
    emulator,
    `ScriptApp.newTrigger('changed').forSpreadsheet(ss).onChange().create();
    sheet.getRange('A1').setValue(1)`,
  );
  expect(emulator.executions.map((one) => one.fn)).toEqual(['evaluate']);
  const { executions } = emulator.hands.insertRows(HEAD, 'Sheet1', 2);
  expect(executions.map((one) => [one.fn, one.user, ...one.log])).toEqual([
    ['changed', OWNER, 'INSERT_ROW FULL'],
  ]);
});

test('simple trigger: may write the sheet and add menus, may not ask, show or read Drive', () => {
  const trial = (code: string) => {
    const emulator = emulatorOf(
      `function onEdit(e) { try { ${code}; console.log('done'); } catch (error) { console.log(error.message); } }`,
    );
    return emulator.hands.type(HEAD, 'A1', 'x').executions[0]?.log[0];
  };
  expect(trial(`e.range.offset(0, 1).setValue('y')`)).toBe('done');
  expect(trial(`SpreadsheetApp.getUi().createMenu('M').addItem('x', 'x').addToUi()`)).toBe('done');
  expect(trial(`e.source.toast('x')`)).toBe('done');
  const required = 'Required permissions: https://www.googleapis.com/auth/script.container.ui';
  expect(trial(`SpreadsheetApp.getUi().alert('x')`)).toBe(
    `You do not have permission to call Ui.alert. ${required}`,
  );
  expect(trial(`SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))`)).toBe(
    `You do not have permission to call Ui.showSidebar. ${required}`,
  );
  expect(trial(`ScriptApp.getProjectTriggers()`)).toMatch(
    /^You do not have permission to call ScriptApp/,
  );
});

test('simple trigger: stops after 30 seconds of the host clock', () => {
  const emulator = emulatorOf(
    `function onEdit() { Utilities.sleep(31000); SpreadsheetApp.flush(); }`,
  );
  const [execution] = emulator.hands.type(HEAD, 'A1', 'x').executions;
  expect(execution?.outcome).toMatchObject({
    ok: false,
    error: { message: 'Exceeded maximum execution time' },
  });
});

test('installable onEdit: runs as its creator, who may write what the typist may not', () => {
  const emulator = emulatorOf(`function stamp(e) {
    e.source.getSheetByName('log').getRange('A1:B1').setValues([[e.range.getA1Notation(), e.user.getEmail()]]);
    console.log(String(e.triggerUid), Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail(), String(e.authMode)); }`);
  resultOf(
    emulator,
    `const p = ss.insertSheet('log').protect(); p.removeEditors(p.getEditors());
    ScriptApp.newTrigger('stamp').forSpreadsheet(ss).onEdit().create()`,
  );
  expect(emulator.hands.type(HEAD, "'log'!A1", 'forged').refused).toMatch(/protected cell/);
  const { executions } = emulator.hands.type(HEAD, "'Sheet1'!B2", 'x');
  const run = executions.find((one) => one.fn === 'stamp');
  expect(run?.outcome.ok).toBe(true);
  expect(run?.log[0]).toMatch(new RegExp(`^\\d+ ${OWNER} ${HEAD} FULL$`));
  expect(emulator.read("'log'!A1:B1").values).toEqual([['B2', HEAD]]);
});

test('installable onEdit: the editor of another domain stays unknown to its creator', () => {
  const stranger = 'someone@gmail.com';
  const emulator = emulatorOf(
    `function stamp(e) { console.log('[' + e.user.getEmail() + Session.getActiveUser().getEmail() + ']'); }`,
    {
      people: [
        { email: OWNER, role: 'owner' },
        { email: stranger, role: 'editor' },
      ],
    },
  );
  resultOf(emulator, `ScriptApp.newTrigger('stamp').forSpreadsheet(ss).onEdit().create()`);
  const { executions } = emulator.hands.type(stranger, 'A1', 'x');
  expect(executions.at(-1)?.log).toEqual(['[]']);
});

test('installable trigger: has no user interface', () => {
  const emulator = emulatorOf(`function stamp(e) { SpreadsheetApp.getUi().alert('x'); }`);
  resultOf(emulator, `ScriptApp.newTrigger('stamp').forSpreadsheet(ss).onEdit().create()`);
  expect(emulator.hands.type(HEAD, 'A1', 'x').executions.at(-1)?.outcome).toMatchObject({
    error: { message: 'Cannot call SpreadsheetApp.getUi() from this context.' },
  });
});

test('onOpen: runs for editors only and adds its menu', () => {
  const emulator = emulatorOf(`function onOpen(e) { SpreadsheetApp.getUi().createMenu('แผนคน')
    .addItem('คำนวณใหม่', 'recalculate').addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('อื่น').addItem('x', 'y')).addToUi(); }`);
  expect(emulator.open('auditor@example.go.th')).toEqual([]);
  const [execution] = emulator.open(HEAD);
  expect(execution?.ui).toEqual([
    {
      kind: 'menu',
      caption: 'แผนคน',
      addon: false,
      entries: [
        { kind: 'item', caption: 'คำนวณใหม่', functionName: 'recalculate' },
        { kind: 'separator' },
        {
          kind: 'menu',
          caption: 'อื่น',
          entries: [{ kind: 'item', caption: 'x', functionName: 'y' }],
        },
      ],
    },
  ]);
});

test('a refused edit fires nothing', () => {
  const emulator = emulatorOf(RECORD);
  resultOf(emulator, `const p = sheet.protect(); p.removeEditors(p.getEditors())`);
  const edit = emulator.hands.type(HEAD, 'A1', 'x');
  expect(edit.executions).toEqual([]);
  expect(edit.refused).toMatch(/^You are trying to edit a protected cell/);
});

test('time-based trigger: runs once, as its creator, and stays listed until it is deleted', () => {
  const emulator = emulatorOf(`function tick(e) { console.log([e.hour, e.minute, e['day-of-week'],
    e.triggerUid === ScriptApp.getProjectTriggers()[0].getUniqueId(), e.authMode === ScriptApp.AuthMode.FULL,
    Session.getEffectiveUser().getEmail()].join(' ')); }`);
  resultOf(emulator, `ScriptApp.newTrigger('tick').timeBased().after(90 * 60000).create()`, HEAD);
  const start = emulator.office.clock.now();
  const ran = () => emulator.executions.filter(({ fn }) => fn === 'tick');
  emulator.advanceTo(start + 89 * 60_000);
  expect(ran()).toEqual([]);
  emulator.advanceTo(start + 24 * 60 * 60_000);
  // Saturday 21 November 2026, 10:00 in Bangkok, and an hour and a half.
  expect(ran().map(({ log }) => log)).toEqual([[`11 30 6 true true ${HEAD}`]]);
  expect(resultOf(emulator, 'return ScriptApp.getProjectTriggers().length', HEAD)).toBe(1);
  expect(resultOf(emulator, 'return ScriptApp.getProjectTriggers().length')).toBe(0);
});

test('slow service: its calls use up the six minutes', () => {
  const emulator = emulatorOf();
  emulator.office.latency.set('Properties.setProperty', 100_000);
  const slow = (times: number) =>
    `for (let n = 0; n < ${times}; n++) PropertiesService.getUserProperties().setProperty('n', String(n));
     return PropertiesService.getUserProperties().getProperty('n')`;
  expect(resultOf(emulator, slow(3))).toBe('2');
  expect(refusalOf(emulator, slow(4))).toBe('Exception: Exceeded maximum execution time');
  expect(resultOf(emulator, `return PropertiesService.getUserProperties().getProperty('n')`)).toBe(
    '2',
  );
});

test('meanwhile: another person runs the script in the middle of a run', () => {
  const emulator = emulatorOf(`function add(name) {
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(1000)) return 'busy';
    const store = PropertiesService.getDocumentProperties();
    store.setProperty('list', (store.getProperty('list') || '') + name);
    lock.releaseLock(); return store.getProperty('list'); }`);
  const answers: unknown[] = [];
  const act = () => answers.push(emulator.call(HEAD, 'add', ['b']).outcome);
  emulator.injectFault({ at: 1, kind: 'meanwhile', act });
  expect(emulator.call(OWNER, 'add', ['a']).outcome).toMatchObject({ value: 'ba' });
  emulator.injectFault({ at: 3, kind: 'meanwhile', act });
  expect(emulator.call(OWNER, 'add', ['a']).outcome).toMatchObject({ value: 'baa' });
  expect(answers).toMatchObject([{ value: 'b' }, { value: 'busy' }]);
});
