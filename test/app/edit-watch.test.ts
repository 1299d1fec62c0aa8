import type { Edit, Emulator } from 'sheets-emulator';
import { beforeAll, expect, test, vi } from 'vitest';
import { ask, HR, shown } from '../support/product.ts';
import { HEAD, SECOND_OFFICER, STRANGER, smallOffice } from '../support/small-office.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** One workbook for all: each test types into the own cells. */
let product: Emulator;
beforeAll(() => {
  product = smallOffice();
});

/** The lines of the log, the newest last, without moment. */
function log(): string[] {
  return shown(product, "'บันทึกการแก้ไข'!C6:G400").filter((line) => /[^ |]/.test(line));
}

function ran({ executions }: Edit) {
  return executions.filter(({ fn }) => fn === 'onEditAsHr');
}

function menuLabels(user = HR): string[] {
  const menu = product.open(user)[0]?.ui.find(({ kind }) => kind === 'menu');
  return (menu?.entries as { caption: string }[]).map(({ caption }) => caption);
}

test('watch: logs one cell with its old and new value and who typed it', () => {
  product.hands.type(HEAD, "'กองคลัง'!B7", 'อบรมพัสดุ');
  product.hands.type(HEAD, "'กองคลัง'!B7", 'อบรมพัสดุภาครัฐ');
  product.hands.clear(HEAD, "'กองคลัง'!B7");
  product.hands.type(HEAD, "'กองคลัง'!M6", "'=1+1");
  expect(log().slice(-4)).toEqual([
    `${HEAD} | กองคลัง | B7 |  | อบรมพัสดุ`,
    `${HEAD} | กองคลัง | B7 | อบรมพัสดุ | อบรมพัสดุภาครัฐ`,
    `${HEAD} | กองคลัง | B7 | อบรมพัสดุภาครัฐ | `,
    `${HEAD} | กองคลัง | M6 |  | =1+1`,
  ]);
});

test('watch: where the host hides the e-mail, the division whose tab it is', () => {
  product.hands.type(STRANGER, "'กองสาธารณสุข'!B6", 'อบรมเด็ก');
  expect(log().at(-1)).toBe('กองสาธารณสุข | กองสาธารณสุข | B6 |  | อบรมเด็ก');
});

test('watch: a paste of 500 rows is one line, in as many calls as one cell', () => {
  const one = ran(product.hands.type(HEAD, "'กองคลัง'!B6", 'x'))[0]?.calls.total ?? 0;
  const before = log().length;
  const rows = Array.from({ length: 500 }, (_, i) => `กิจกรรม ${i}\tตัวชี้วัด ${i}`).join('\n');
  const [run] = ran(product.hands.paste(HEAD, "'กองคลัง'!B6", rows));
  expect(run?.log).toEqual([]);
  expect(log().length).toBe(before + 1);
  expect(log().at(-1)).toContain('B6:C505 |  | กิจกรรม 0 | ตัวชี้วัด 0 ⏎ กิจกรรม 1');
  expect(one).toBeLessThanOrEqual(8);
  expect(run?.calls.total).toBeLessThanOrEqual(one + 2);
});

test('watch: the trigger of a second officer returns at once', () => {
  expect(ask(product, 'startWatch', [], SECOND_OFFICER)).toMatchObject({ outcome: 'running' });
  const spare = product.office.triggers.list()[0];
  if (spare === undefined) throw new Error('no trigger');
  product.office.triggers.create({ ...spare, creator: SECOND_OFFICER });
  const before = log().length;
  const runs = ran(product.hands.type(HEAD, "'กองคลัง'!B6", 'x'));
  expect(runs.map(({ user }) => user)).toEqual([HR, SECOND_OFFICER]);
  expect(log().length).toBe(before + 1);
  expect(runs[1]?.calls.total).toBe(1);
  product.office.triggers.delete(SECOND_OFFICER, product.office.triggers.list()[1]?.id ?? '');
});

test('watch: one that has stopped is told in the menu and the overview, and can be taken over', () => {
  expect(menuLabels()).toContain('บันทึกและล็อกอัตโนมัติทำงานอยู่');
  const [trigger] = product.office.triggers.list();
  product.office.triggers.delete(HR, trigger?.id ?? '');
  const { clock } = product.office;
  clock.advance(10 * 60_000);
  product.hands.type(HEAD, "'กองคลัง'!B6", 'x');
  expect(menuLabels()).toContain('บันทึกและล็อกอัตโนมัติทำงานอยู่');
  clock.advance(10 * 60_000);
  expect(menuLabels(HEAD).join()).toMatch(/⚠ บันทึกและล็อกอัตโนมัติหยุดตั้งแต่ [๐-๙]+ .+ [๐-๙]+:[๐-๙]+/);
  expect(ask(product, 'getOverview').watch).toMatchObject({ state: 'stopped' });
  expect(ask(product, 'startWatch', [], SECOND_OFFICER)).toMatchObject({ outcome: 'started' });
  expect(menuLabels()).toContain('บันทึกและล็อกอัตโนมัติทำงานอยู่');
  product.hands.type(HEAD, "'กองคลัง'!B6", 'y');
  expect(log().at(-1)).toContain('| B6 |');
});

test('watch: what HR writes beside the log stays, and the log goes on below it', () => {
  product.hands.type(HR, "'บันทึกการแก้ไข'!J40", 'ของงานบุคคลเอง');
  const edit = product.hands.type(HEAD, "'กองคลัง'!B7", 'x');
  expect(ran(edit)[0]?.log).toEqual([]);
  expect(log().at(-1)).toContain('| B7 |');
  expect(shown(product, "'บันทึกการแก้ไข'!J40")).toEqual(['ของงานบุคคลเอง']);
});
