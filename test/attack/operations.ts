import type { Emulator } from 'sheets-emulator';
import { HR } from '../support/product.ts';
import { applicationOf, applyRemedy } from '../support/remedy.ts';
import { smallWorkbook } from '../support/small-workbook.ts';

/** One thing that the product does, and the workbook in which it is done. */
export interface Operation {
  readonly name: string;
  readonly user: string;
  readonly fn: string;
  /** A workbook of its own for each attempt. */
  readonly start: () => Emulator;
  /** What the page sends; it is sent again as it is. */
  readonly wish: (product: Emulator) => readonly unknown[];
}

const ADDED = { name: 'กิจกรรม x900y', strategy: '1', tactic: '1' };

function central(product: Emulator): string {
  return String(product.read("'ส่วนกลาง'!A6").values[0]?.[0]);
}

function withNewDivision(): Emulator {
  const product = smallWorkbook();
  product.hands.paste(HR, "'กอง'!B9", 'D04\tกองการศึกษา\tกองการศึกษา\t\t\thead.d04@example.go.th\t4');
  return product;
}

function withRenamedDivision(): Emulator {
  const product = smallWorkbook();
  product.hands.paste(HR, "'กอง'!B8:G8", 'D33\tกองโยธา\tกองโยธา\t\t\thead.d04@example.go.th');
  return product;
}

function withoutDivision(): Emulator {
  const product = smallWorkbook();
  product.hands.deleteRows(HR, 'กอง', 6, 1);
  return product;
}

function divided(): Emulator {
  const product = smallWorkbook();
  applyRemedy(product, splitOf(product));
  return product;
}

function splitOf(product: Emulator) {
  const parts = [
    { division: 'D03', money: { 2567: 5_000, 2568: 2_000 } },
    { division: 'D01', money: { 2568: 3_000 } },
  ];
  return { kind: 'split', row: central(product), parts };
}

function operation(
  name: string,
  fn: string,
  start: () => Emulator,
  wish: Operation['wish'] = () => [],
): Operation {
  return { name, fn, start, wish, user: HR };
}

export const OPERATIONS: readonly Operation[] = [
  operation('new division', 'recalculate', withNewDivision),
  operation('renamed division', 'recalculate', withRenamedDivision),
  operation('removed division', 'recalculate', withoutDivision),
  operation('merged divisions', 'mergeDivision', smallWorkbook, () => [
    { from: 'D03', into: 'D02' },
  ]),
  operation('move', 'applyRemedy', smallWorkbook, (product) => [
    applicationOf(product, { kind: 'move', row: central(product), division: 'D03' }),
  ]),
  operation('split', 'applyRemedy', smallWorkbook, (product) => [
    applicationOf(product, splitOf(product)),
  ]),
  operation('set-up', 'setUpWorkbook', withNewDivision),
  operation('recalculation', 'recalculate', divided),
  operation('new activity', 'addActivity', smallWorkbook, () => [
    { division: 'D03', token: 'abcdef1', fields: ADDED },
  ]),
  operation('round', 'openRound', smallWorkbook, () => [{ round: 'แผน ๑' }]),
];
