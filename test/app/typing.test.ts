import { type Edit, type Emulator, parseA1, rectOf } from 'sheets-emulator';
import { beforeAll, expect, test } from 'vitest';
import {
  ask,
  columnWithKey,
  emptyProduct,
  findingsOf,
  HEAD_OF_FINANCE,
  HR,
  lineOf,
  rowShowing,
  sampleProduct,
} from '../support/product.ts';

const RED = '#fbdcdc';
const TAB = 'กองคลัง';

/** Most tests type into their own cells of one workbook. */
let product: Emulator;
beforeAll(() => {
  product = sampleProduct();
});

/** A1 of a cell of กองคลัง by its column key. */
function cellOf(product: Emulator, key: string, row: number, tab = TAB): string {
  return `'${tab}'!${columnWithKey(product, tab, key)}${row}`;
}

function placeOf(product: Emulator, range: string) {
  const parsed = parseA1(range);
  const sheet = product.workbook.sheetByName(parsed?.sheetName ?? '');
  if (!parsed || !sheet) throw new Error(`no cell ${range}`);
  return { sheet, ...rectOf(parsed, sheet.rows, sheet.columns) };
}

/** Value, note and background of a cell as the person sees them. */
function look(product: Emulator, range: string) {
  const { values, displayValues, notes } = product.read(range);
  const { sheet, row, column } = placeOf(product, range);
  return {
    value: values[0]?.[0],
    shown: displayValues[0]?.[0],
    note: notes[0]?.[0],
    colour: sheet.cell(row, column)?.style?.background ?? null,
  };
}

/** Types and expects that host and script took it without a word of error. */
function type(product: Emulator, range: string, text: string, user = HEAD_OF_FINANCE): Edit {
  const edit = product.hands.type(user, range, text);
  expectQuiet(edit);
  return edit;
}

function expectQuiet(edit: Edit): void {
  expect(edit.refused).toBeUndefined();
  const [run] = edit.executions;
  expect(run?.fn).toBe('onEdit');
  expect(run?.outcome.ok).toBe(true);
  expect(run?.log).toEqual([]);
}

function planned(product: Emulator, key: string): unknown {
  const row = rowShowing(product, 'กระทบยอด', 'A', key);
  return product.read(`'กระทบยอด'!G${row}`).values[0]?.[0];
}

test.each([
  ['๒๐๐,๐๐๐', 200_000, '200,000.00'],
  ['200,000.-', 200_000, '200,000.00'],
  ['๒๐๐๐๐๐ บาท', 200_000, '200,000.00'],
  ['ไม่ใช้งบประมาณ', 0, 'ไม่ใช้งบประมาณ'],
  ['-', 0, 'ไม่ใช้งบประมาณ'],
])('typing: a head types %s as money and the totals count it', (text, value, shown) => {
  const cell = cellOf(product, 'money:2567', 6);
  expectQuiet(product.hands.clear(HEAD_OF_FINANCE, cell));
  const before = Number(planned(product, '2567|all|D02'));
  type(product, cell, text);
  expect(look(product, cell)).toEqual({
    value,
    shown,
    note: `แผนคน\nพิมพ์ว่า ${text}`,
    colour: null,
  });
  expect(planned(product, '2567|all|D02')).toBe(before + value);
});

test.each([
  ['quarters:2567', '✓ (ไตรมาสที่ ๑-๔)', '๑-๔'],
  ['quarters:2568', 'ไตรมาสที่๒', '๒'],
  ['order', '๗', 7],
])('typing: %s takes %s', (key, text, value) => {
  const cell = cellOf(product, key, 6);
  type(product, cell, text);
  expect(look(product, cell)).toMatchObject({ value, note: `แผนคน\nพิมพ์ว่า ${text}` });
});

test('typing: years and days become what they mean', () => {
  const year = cellOf(product, 'year', 6, 'IDP กองคลัง');
  for (const text of ['69', '๒๕๖๙', '2026']) {
    type(product, year, text);
    expect(look(product, year)).toMatchObject({ value: 2569, note: `แผนคน\nพิมพ์ว่า ${text}` });
  }
  const day = cellOf(product, 'startDay', 6, 'บุคลากร');
  for (const text of ['๒ ตุลาคม ๒๕๖๖', '2/10/2023', '๐๒/๑๐/๖๖']) {
    type(product, day, text, HR);
    expect(look(product, day)).toMatchObject({
      shown: '2/10/2566',
      note: `แผนคน\nพิมพ์ว่า ${text}`,
    });
  }
  type(product, day, '02/10/2566', HR);
  expect(look(product, day)).toMatchObject({ shown: '2/10/2566' });
  expect(product.read(day).formulas).toEqual([['']]);
  const row = rowShowing(product, 'ตั้งค่า', 'A', 'currentYear');
  const setting = `'ตั้งค่า'!${columnWithKey(product, 'ตั้งค่า', 'value')}${row}`;
  type(product, setting, '๖๘', HR);
  expect(look(product, setting)).toMatchObject({ value: 2568 });
  type(product, setting, 'ปีหน้า', HR);
  expect(look(product, setting)).toMatchObject({
    value: 'ปีหน้า',
    note: 'แผนคน\nช่องปีงบประมาณที่แสดง “ปีหน้า” ใช้เป็นค่านี้ไม่ได้ กรุณากรอกตามคำอธิบายข้างช่อง',
    colour: RED,
  });
});

test('typing: what is not understood stays, marked, until it is put right or cleared', () => {
  const cell = cellOf(product, 'money:2567', 6);
  type(product, cell, 'สองแสน');
  expect(look(product, cell)).toEqual({
    value: 'สองแสน',
    shown: 'สองแสน',
    note: 'แผนคน\nช่องงบประมาณ ปี ๒๕๖๗ “สองแสน” ไม่ใช่ตัวเลข จึงไม่ถูกนับในยอด กรุณากรอกเป็นตัวเลข (0 ถ้าไม่ใช้เงิน)',
    colour: RED,
  });
  expect(findingsOf(ask(product, 'checkPlan')).map(({ code }) => code)).toContain(
    'MONEY_NOT_A_NUMBER',
  );
  type(product, cell, '200000');
  expect(look(product, cell)).toMatchObject({ value: 200_000, note: '', colour: null });
  type(product, cell, '-5');
  expect(look(product, cell)).toMatchObject({ colour: RED });
  expectQuiet(product.hands.clear(HEAD_OF_FINANCE, cell));
  expect(look(product, cell)).toMatchObject({ value: '', note: '', colour: null });
});

test("typing: the user's own note and colour stay, with a fault and without", () => {
  const product = sampleProduct();
  const cell = cellOf(product, 'money:2567', 6);
  const { sheet, row, column } = placeOf(product, cell);
  const target = sheet.open(row, column);
  target.note = 'แผนคนของกองเรา ถามปลัดก่อน';
  target.style = { background: '#ffff00' };
  for (const text of ['สองแสน', '๒๐๐', '300']) {
    type(product, cell, text);
    expect(look(product, cell)).toMatchObject({
      note: 'แผนคนของกองเรา ถามปลัดก่อน',
      colour: '#ffff00',
    });
  }
  expect(look(product, cell).value).toBe(300);
});

test('typing: a pasted block of good and bad cells is read cell by cell', () => {
  const blank = '\t\t\t\t';
  const block = [
    `กิจกรรม ก\t๑,๐๐๐\tไตรมาสที่ ๑${blank}\t๑\t๑\t๒\t๑๐ คน`,
    `กิจกรรม ข\tพันห้า\t๑-๔${blank}\t๑\t๑\tสาม\t200`,
    `=1+1\t๑,๕๐๐ บาท\t๕${blank}\t๑\t๑\t๔\tx`,
  ].join('\n');
  expectQuiet(product.hands.paste(HEAD_OF_FINANCE, `'${TAB}'!B20`, block));
  expect(product.read(`'${TAB}'!B20:L22`).values).toEqual([
    ['กิจกรรม ก', 1_000, '๑', '', '', '', '', 1, 1, 2, '๑๐ คน'],
    ['กิจกรรม ข', 'พันห้า', '๑-๔', '', '', '', '', 1, 1, 'สาม', '200'],
    ['=1+1', 1_500, '๕', '', '', '', '', 1, 1, 4, 'x'],
  ]);
  expect(product.read(`'${TAB}'!B20:L22`).formulas.flat().join('')).toBe('');
  const marked = ['K21', 'C21', 'D22'].map((cell) => look(product, `'${TAB}'!${cell}`));
  expect(marked.map(({ colour }) => colour)).toEqual([RED, RED, RED]);
  expect(marked.map(({ note }) => note?.split('\n')[1])).toEqual([
    'ช่องลำดับ “สาม” ไม่ใช่จำนวนเต็ม กรุณากรอกเป็นตัวเลขจำนวนเต็ม',
    'ช่องงบประมาณ ปี ๒๕๖๗ “พันห้า” ไม่ใช่ตัวเลข จึงไม่ถูกนับในยอด กรุณากรอกเป็นตัวเลข (0 ถ้าไม่ใช้เงิน)',
    'ช่องไตรมาส ปี ๒๕๖๗ “๕” ไม่ใช่ไตรมาส กรุณากรอก เช่น ๑-๔ หรือ ๒ หรือเว้นว่าง',
  ]);
  expect(product.read(`'${TAB}'!C20:C22`).notes).toEqual([
    ['แผนคน\nพิมพ์ว่า ๑,๐๐๐'],
    [marked[1]?.note],
    ['แผนคน\nพิมพ์ว่า ๑,๕๐๐ บาท'],
  ]);
  expectQuiet(product.hands.clear(HEAD_OF_FINANCE, `'${TAB}'!B20:L22`));
  expect(product.read(`'${TAB}'!B20:L22`).notes.flat().join('')).toBe('');
  expect(look(product, `'${TAB}'!C21`).colour).toBeNull();
});

test('typing: sorted rows keep the typed forms that are still true', () => {
  product.hands.paste(HEAD_OF_FINANCE, `'${TAB}'!C20`, '๙๐๐\n๑๐๐\nสองร้อย');
  const edit = product.hands.sort(HEAD_OF_FINANCE, `'${TAB}'!A20:T21`, [
    { column: 3, ascending: true },
  ]);
  expectQuiet(edit);
  expect(product.read(`'${TAB}'!C20:C22`).values).toEqual([[100], [900], ['สองร้อย']]);
  for (const [row, text] of [
    [20, '๑๐๐'],
    [21, '๙๐๐'],
  ]) {
    const { note } = look(product, `'${TAB}'!C${row}`);
    expect(['', `แผนคน\nพิมพ์ว่า ${text}`]).toContain(note);
  }
  // What is pasted over takes a note away that is no longer true.
  type(product, `'${TAB}'!C21`, '901');
  expect(look(product, `'${TAB}'!C21`)).toMatchObject({ value: 901, note: '' });
});

test('typing: HR pastes owners of ส่วนกลาง, and names of divisions become the official ones', () => {
  const product = sampleProduct();
  const owner = columnWithKey(product, 'ส่วนกลาง', 'owner');
  expect(owner).toBe('L');
  const before = Number(planned(product, '2567|all|D03'));
  const block = ['๔\tช่าง', '๕\tกองดับเพลิง', '๖\tทุกส่วนราชการ'];
  product.hands.paste(HR, "'ส่วนกลาง'!B30", 'กิจกรรม ก\nกิจกรรม ข\nกิจกรรม ค');
  expectQuiet(product.hands.paste(HR, "'ส่วนกลาง'!K30", block.join('\n')));
  expect(product.read("'ส่วนกลาง'!K30:L32").values).toEqual([
    [4, 'กองช่าง'],
    [5, 'กองดับเพลิง'],
    [6, 'ทุกส่วนราชการ'],
  ]);
  expect(look(product, "'ส่วนกลาง'!L30").note).toBe('แผนคน\nพิมพ์ว่า ช่าง');
  expect(look(product, "'ส่วนกลาง'!L31")).toMatchObject({
    note: 'แผนคน\nช่องส่วนราชการผู้รับผิดชอบ “กองดับเพลิง” ไม่ใช่ชื่อส่วนราชการ กรุณาเลือกชื่อส่วนราชการ',
    colour: RED,
  });
  type(product, "'ส่วนกลาง'!I30", '๑', HR);
  type(product, cellOf(product, 'money:2567', 30, 'ส่วนกลาง'), '๗๐๐', HR);
  expect(planned(product, '2567|all|D03')).toBe(before + 700);
});

test('typing: names of divisions are found also when กอง was renamed', () => {
  const product = sampleProduct();
  product.hands.renameTab(HR, 'กอง', 'รายชื่อกอง');
  const edit = type(product, "'ส่วนกลาง'!L6", 'คลัง', HR);
  expect(product.read("'ส่วนกลาง'!L6").values).toEqual([['กองคลัง']]);
  expect(edit.executions[0]?.calls.total).toBeLessThanOrEqual(8);
});

test('typing: formulas stay formulas, alone and inside a paste', () => {
  const cell = cellOf(product, 'money:2567', 6);
  type(product, cell, '=100*2');
  expect(product.read(cell)).toMatchObject({ formulas: [['=100*2']], values: [[200]] });
  type(product, cell, '="๒๐๐"');
  expect(product.read(cell).formulas).toEqual([['="๒๐๐"']]);
  const lines = Array.from({ length: 9 }, (_, i) => (i % 2 === 0 ? '๑๐๐' : '=50+50'));
  expectQuiet(product.hands.paste(HEAD_OF_FINANCE, `'${TAB}'!C20`, lines.join('\n')));
  const { values, formulas } = product.read(`'${TAB}'!C20:C28`);
  expect(values.flat()).toEqual(Array(9).fill(100));
  expect(formulas.flat()).toEqual(lines.map((line) => (line.startsWith('=') ? line : '')));
});

test.each([
  ['a command', '=cmd|"/c calc"!A1'],
  ['a text that looks like a formula behind a mark', "'=1+1"],
  ['a very long text', '๑'.repeat(40_000)],
  ['signs without meaning', '💰🙏'],
  ['a page', '<script>alert(1)</script>'],
])('typing: %s in a money cell stays what it is', (_what, text) => {
  const cell = cellOf(product, 'money:2567', 6);
  type(product, cell, text);
  const { value, note, colour } = look(product, cell);
  expect(colour).toBe(RED);
  expect(note?.length).toBeLessThan(140);
  if (!text.startsWith('=')) expect(value).toBe(text.replace(/^'/, ''));
  else expect(product.read(cell).formulas[0]?.[0]).toMatch(/^=/);
});

test('typing: nothing happens in head rows, tabs of formulas, other tabs and before the set-up', () => {
  const product = sampleProduct();
  // One call is the mark by which a stopped trigger is noticed.
  const calls = (range: string, text: string, user = HR) =>
    type(product, range, text, user).executions[0]?.calls.total;
  expect(calls("'กองคลัง'!C5", '๒๐๐')).toBe(1);
  expect(calls("'กองคลัง'!A9", '๒๐๐')).toBe(1);
  expect(calls("'กระทบยอด'!E6", '๒๐๐')).toBe(2);
  expect(calls("'กิจกรรม'!L6", '๒๐๐')).toBe(2);
  expect(calls("'กองคลัง'!B6", '๒๐๐')).toBe(2);
  expect(product.read("'กระทบยอด'!E6").notes).toEqual([['']]);
  product.hands.addTab(HR, 'ของฉัน');
  expect(calls("'ของฉัน'!C9", '๒๐๐')).toBe(2);
  expect(product.read("'ของฉัน'!C9").values).toEqual([['๒๐๐']]);
  const empty = emptyProduct();
  type(empty, 'C9', '๒๐๐', HR);
  expect(empty.read('C9')).toMatchObject({ values: [['๒๐๐']], notes: [['']] });
  const refused = product.hands.type(HEAD_OF_FINANCE, "'กองช่าง'!C6", '๒๐๐');
  expect([refused.refused, refused.executions]).toEqual([expect.stringMatching(/protected/), []]);
});

/** 500 rows of the whole width, in which every second money cell is a mistake. */
function longPaste(): string {
  const year = (row: number) => `${row % 2 === 0 ? '๑,๐๐๐' : 'พันบาท'}\tไตรมาสที่ ${(row % 4) + 1}`;
  return Array.from({ length: 500 }, (_, row) =>
    [`กิจกรรม ${row}`, year(row), year(row + 1), year(row), '๑', '๑'].join('\t'),
  ).join('\n');
}

test('typing: an edit takes at most eight calls, and a paste of 500 rows takes no more', () => {
  const product = sampleProduct();
  const one = type(product, cellOf(product, 'money:2567', 6), '๒๐๐');
  const paste = product.hands.paste(HEAD_OF_FINANCE, `'${TAB}'!B40`, longPaste());
  expectQuiet(paste);
  const [run] = paste.executions;
  expect(one.executions[0]?.calls.total).toBeLessThanOrEqual(7);
  expect(run?.calls.total, JSON.stringify(run?.calls.byMethod)).toBeLessThanOrEqual(8);
  expect(product.read(`'${TAB}'!C40:C43`).values).toEqual([[1_000], ['พันบาท'], [1_000], ['พันบาท']]);
  expect(product.read(`'${TAB}'!D536:D539`).values).toEqual([['๑'], ['๒'], ['๓'], ['๔']]);
  expect(look(product, `'${TAB}'!C539`).colour).toBe(RED);
  // The same with owners, over cells that are marked already: everything differs again.
  const central = Array.from({ length: 500 }, (_, row) =>
    lineOf(product, 'ส่วนกลาง', {
      ...{ strategy: '๑', tactic: '๑', name: `กิจกรรม ${row}` },
      ...{ owner: row % 2 ? 'คลัง' : 'ไม่มี', 'money:2567': row % 3 ? '๑' : 'ก' },
    }),
  );
  expectQuiet(product.hands.paste(HR, "'ส่วนกลาง'!B40", central.join('\n')));
  const again = product.hands.paste(HR, "'ส่วนกลาง'!B41", central.join('\n'));
  expectQuiet(again);
  expect(again.executions[0]?.calls.total).toBeLessThanOrEqual(8);
  expect(product.read("'ส่วนกลาง'!L41:L42").values).toEqual([['ไม่มี'], ['กองคลัง']]);
});

test('typing: typing again what stands there changes nothing', () => {
  const cell = cellOf(product, 'money:2567', 6);
  type(product, cell, '๒๐๐');
  const first = look(product, cell);
  const again = type(product, cell, '200');
  expect(look(product, cell)).toEqual(first);
  expect(again.executions[0]?.calls.byMethod).not.toHaveProperty('Range.setValues');
});

test('typing: cut off at any call, it leaves what was typed or its value, and the next edit ends it', () => {
  const cell = cellOf(product, 'money:2569', 7);
  for (let at = 1; at <= 6; at += 1) {
    product.hands.clear(HEAD_OF_FINANCE, cell);
    product.injectFault({ at, kind: 'cut-off' });
    const { executions } = product.hands.type(HEAD_OF_FINANCE, cell, '๔๐๐ บาท');
    expect(executions[0]?.outcome.ok).toBe(false);
    expect(['๔๐๐ บาท', 400]).toContain(look(product, cell).value);
    type(product, cell, '๔๐๐ บาท');
    expect(look(product, cell)).toMatchObject({ value: 400, note: 'แผนคน\nพิมพ์ว่า ๔๐๐ บาท' });
  }
});

test('typing: an error of the host disturbs nobody and goes to the log', () => {
  const cell = cellOf(product, 'money:2569', 7);
  product.injectFault({ at: 2, kind: 'fail' });
  const { refused, executions } = product.hands.type(HEAD_OF_FINANCE, cell, '๕๐๐');
  expect(refused).toBeUndefined();
  expect(executions[0]?.outcome.ok).toBe(true);
  expect(executions[0]?.ui).toEqual([]);
  expect(executions[0]?.log.join()).toContain('onEdit');
  expect(look(product, cell).value).toBe('๕๐๐');
});
