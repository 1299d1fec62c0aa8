import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import { ask, HR, lineOf, shown } from '../../support/product.ts';
import { smallOffice } from '../../support/small-office.ts';

const TAB = 'กองคลัง';

function filledOffice(): Emulator {
  const product = smallOffice();
  const activities = [1, 2].map((order) =>
    lineOf(product, TAB, { order, name: `อบรม ${order}`, 'money:2570': order * 1000 }),
  );
  product.hands.paste(HR, `'${TAB}'!B6`, activities.join('\n'));
  ask(product, 'recalculate');
  return product;
}

const ACCIDENTS: readonly [string, (product: Emulator) => void][] = [
  ['the header is deleted', ({ hands }) => hands.deleteRows(HR, TAB, 5)],
  ['the keys are deleted', ({ hands }) => hands.deleteRows(HR, TAB, 1)],
];

test.each(ACCIDENTS)('repair: when %s, the activities stay whole', (_name, accident) => {
  const product = filledOffice();
  const cells = shown(product, `'${TAB}'!A1:P8`);
  accident(product);
  const { repaired } = ask(product, 'recalculate');
  expect(shown(product, `'${TAB}'!A1:P8`)).toEqual(cells);
  expect((repaired as { message: string }[]).map(({ message }) => message)).toContain(
    `นำหัวตารางของแท็บ ${TAB} กลับเข้าที่ ข้อมูลอยู่ครบ`,
  );
  expect(ask(product, 'recalculate').repaired).toEqual([]);
});
