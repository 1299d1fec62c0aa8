import type { Edit, Emulator } from 'sheets-emulator';
import { columnWithKey, HEAD_OF_FINANCE, sampleProduct } from '../support/product.ts';
import type { Measurement } from './benchmark.ts';

const TAB = 'กองคลัง';
const CALLS_BUDGET = 8;

/** What the simple trigger costs the person who types: service calls, and milliseconds without the network. */
export function typing(): Measurement[] {
  const product = sampleProduct();
  const money = `'${TAB}'!${columnWithKey(product, TAB, 'money:2567')}6`;
  return [
    ...costOf('one cell edit', product.hands.type(HEAD_OF_FINANCE, money, '๒๐๐,๐๐๐')),
    ...costOf('paste of 500 rows', pasteRows(product)),
  ];
}

/** In every column something is to be read, and every second amount is a mistake. */
export function pasteRows(product: Emulator): Edit {
  const rows = Array.from({ length: 500 }, (_, row) => {
    const year = `${row % 2 === 0 ? '๑,๐๐๐' : 'พันบาท'}\tไตรมาสที่ ${(row % 4) + 1}`;
    return [`กิจกรรม ${row}`, year, year, year, '๑', '๑'].join('\t');
  });
  return product.hands.paste(HEAD_OF_FINANCE, `'${TAB}'!B30`, rows.join('\n'));
}

function costOf(name: string, { refused, executions }: Edit): Measurement[] {
  const [run] = executions;
  if (refused !== undefined || run?.outcome.ok !== true) throw new Error(`${name} did not work`);
  return [
    { name, measured: run.calls.total, unit: 'calls', budget: CALLS_BUDGET },
    { name: `${name}, in the emulator`, measured: run.ms, unit: 'ms' },
  ];
}
