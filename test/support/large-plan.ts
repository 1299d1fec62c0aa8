import type { Emulator } from 'sheets-emulator';
import { ask, emptyProduct, HR, lineOf } from './product.ts';

interface LargePlan {
  readonly divisions: number;
  /** Activities in all, spread over the divisions. */
  readonly activities: number;
  readonly people: number;
}

/** A workbook that is set up and in which HR has typed divisions, but not run the set-up again. */
export function largeProductBeforeDivisions(divisions: number): Emulator {
  const product = emptyProduct();
  ask(product, 'setUpWorkbook');
  paste(product, "'กอง'!B6", divisions, (n) => [
    `D${pad(n)}`,
    `กองที่ ${n}`,
    `กองที่ ${n}`,
    '',
    '',
    '',
    n,
  ]);
  paste(product, "'ยุทธศาสตร์'!B6", 4, (n) => ['ยุทธศาสตร์', '', n, '', `ยุทธศาสตร์ ${n}`]);
  paste(product, "'ยุทธศาสตร์'!B10", 4, (n) => ['กลยุทธ์', '', n, 1, `กลยุทธ์ ${n}`]);
  return product;
}

/** A workbook typed and pasted by HR, as large as asked for. */
export function largeProduct({ divisions, activities, people }: LargePlan): Emulator {
  const product = largeProductBeforeDivisions(divisions);
  ask(product, 'setUpWorkbook');
  const each = Math.ceil(activities / divisions);
  for (let division = 1; division <= divisions; division += 1) {
    const tab = `กองที่ ${division}`;
    paste(product, `'${tab}'!B6`, each, (n) => [
      lineOf(product, tab, {
        ...{
          strategy: (n % 4) + 1,
          tactic: 1,
          name: `กิจกรรม ${division}.${n}`,
          indicator: 'ร้อยละ',
        },
        ...{ quantity: '๘๐', quality: '๘๐', benefit: '๘๐' },
        ...moneyOf(product, tab, [1000 + n, 2000 + n, 3000]),
      }),
    ]);
  }
  paste(product, "'บุคลากร'!B6", people, (n) => [
    `ก-${n}`,
    'นักวิชาการ',
    `นาย สมมุติ ${n}`,
    ...['ปฏิบัติการ', ''],
    `กองที่ ${(n % divisions) + 1}`,
    ...['', 'พนักงานเทศบาล'],
  ]);
  ask(product, 'recalculate');
  return product;
}

/** Money and quarters of the years that the tab has. */
function moneyOf(product: Emulator, tab: string, amounts: readonly number[]) {
  const keys = product.read(`'${tab}'!B1:AZ1`).displayValues[0] ?? [];
  const years = keys.filter((key) => key.startsWith('money:'));
  return Object.fromEntries(
    years.flatMap((key, index) => [
      [key, amounts[index] ?? 0],
      [key.replace('money', 'quarters'), index < 2 ? '๑-๔' : '๒'],
    ]),
  );
}

function paste(
  product: Emulator,
  range: string,
  rows: number,
  cells: (n: number) => readonly (string | number)[],
): void {
  const lines = Array.from({ length: rows }, (_, index) => cells(index + 1).join('\t'));
  const { refused } = product.hands.paste(HR, range, lines.join('\n'));
  if (refused !== undefined) throw new Error(refused);
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
