import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import { ask, columnWithKey, HR } from '../support/product.ts';
import { divisionRows, SMALL_TOTAL, smallWorkbook } from '../support/small-workbook.ts';

const HEAD_OF_WORKS = 'head.d03@example.go.th';

/** Copies whole rows with their hidden keys to below the rows of a tab, as Ctrl+C and Ctrl+V on them do. */
function copyRow(product: Emulator, user: string, from: string, to: string): void {
  const cells = product.read(from).displayValues.map((line) => line.join('\t'));
  expect(product.hands.paste(user, to, cells.join('\n')).refused).toBeUndefined();
}

const rowsOf = (product: Emulator) =>
  divisionRows(product).map((line) => {
    const [tab = '', key = '', ...cells] = line.split('|');
    return { tab, key, text: cells.join('|') };
  });

test('a row that is copied with its hidden key gets one of its own, and nothing typed is lost', () => {
  const product = smallWorkbook();
  const before = rowsOf(product);
  const keyOf = (name: string) => before.find(({ text }) => text.includes(name))?.key ?? '';
  const last = columnWithKey(product, 'กองช่าง', 'quarters:2568');
  // Into a tab that comes before the own one, into the same tab twice, and out of ส่วนกลาง.
  copyRow(product, HR, `'กองช่าง'!A6:${last}7`, "'กองคลัง'!A7");
  copyRow(product, HEAD_OF_WORKS, `'กองช่าง'!A7:${last}7`, "'กองช่าง'!A8");
  copyRow(product, HEAD_OF_WORKS, `'กองช่าง'!A6:${last}6`, "'กองช่าง'!A9");
  const owner = columnWithKey(product, 'ส่วนกลาง', 'owner');
  const letter = owner.charCodeAt(0) - 64;
  const central = product.read("'ส่วนกลาง'!A6:Z6").displayValues[0] ?? [];
  const inDivision = central.filter((_, index) => index !== letter - 1);
  expect(product.hands.paste(HR, "'กองคลัง'!A9", inDivision.join('\t')).refused).toBeUndefined();
  const copied = rowsOf(product).map(({ tab, text }) => `${tab} ${text}`);
  expect(copied).toHaveLength(before.length + 5);

  const planned = (reply: Record<string, unknown>) =>
    (reply as { span: { planned: number } }).span.planned;
  const total = SMALL_TOTAL + (300.5 + 7) * 2 + 10_000;
  expect(planned(ask(product, 'getOverview').total as Record<string, unknown>)).toBe(total);
  // A head's run gives keys in the own tab only; HR's in all.
  expect(ask(product, 'recalculate', [], HEAD_OF_WORKS).waiting).toHaveLength(1);
  const reply = ask(product, 'recalculate');
  expect(reply.waiting).toEqual([]);

  const after = rowsOf(product);
  expect(after.map(({ tab, text }) => `${tab} ${text}`)).toEqual(copied);
  const keys = after.map(({ key }) => key);
  expect(keys).not.toContain('');
  expect(new Set(keys).size).toBe(keys.length);
  for (const one of before) expect(after).toContainEqual(one);
  expect(after.filter(({ key }) => key === keyOf('กิจกรรมช่าง ก'))).toMatchObject([
    { tab: 'กองช่าง' },
  ]);
  ask(product, 'recalculate');
  expect(rowsOf(product)).toEqual(after);
});
