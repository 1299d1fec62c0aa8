import type { Emulator } from 'sheets-emulator';
import { ask, emptyProduct, HR } from './product.ts';

interface LargePlan {
  readonly divisions: number;
  /** Activities in all, spread over the divisions. */
  readonly activities: number;
  readonly people: number;
}

/** A workbook typed and pasted by HR, as large as asked for. */
export function largeProduct({ divisions, activities, people }: LargePlan): Emulator {
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
  ask(product, 'setUpWorkbook');
  const each = Math.ceil(activities / divisions);
  for (let division = 1; division <= divisions; division += 1) {
    paste(product, `'กองที่ ${division}'!B6`, each, (n) => [
      ...[(n % 4) + 1, 1, '', `กิจกรรม ${division}.${n}`, 'ร้อยละ', '๘๐', '๘๐', '๘๐'],
      ...[1000 + n, '๑-๔', 2000 + n, '๑-๔', 3000, '๒'],
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
