import { ProgramFault } from '../../../base/program-fault.ts';
import { readTab } from '../../../sheets/read-tab.ts';
import { type KeyedRow, upsertRows } from '../../../sheets/upsert-rows.ts';
import {
  CORE_NAMES,
  DIGITAL_NAME,
  EXECUTIVE_NAMES,
  FUNCTIONAL_NAMES,
} from '../../../tabs/competency-names.ts';
import type { RowCells } from '../../../tabs/define-tab.ts';
import { CURRICULA } from '../../../tabs/idp.ts';
import {
  COMPETENCIES_TAB,
  CORE,
  DIGITAL,
  EVERY_TYPE,
  EXECUTIVE,
  EXECUTIVE_TYPES,
  FUNCTIONAL,
} from '../../../tabs/people.ts';
import { PEOPLE_SENTENCES } from '../../../text/people.ts';
import { endpoint } from '../../endpoint.ts';

type Competencies = typeof COMPETENCIES_TAB;

const ROW_KEY = 'standard-';

/**
 * Fills the names of the central standard into an empty สมรรถนะ; levels and descriptions stay for HR. Where
 * HR has rows of the own, nothing is added; a run that was cut off is completed by the next.
 */
export const seedCompetencies = endpoint({
  setUp: true,
  hr: true,
  lock: true,
  run(): { rows: number; message: string } {
    const list = readTab(COMPETENCIES_TAB);
    if (list === null) throw new ProgramFault('NOT_SET_UP', 'Workbook has no competencies tab');
    const rows = standardRows();
    const keys = list.table.rows.map(({ key }) => key);
    const isOwn = keys.some((key) => !key.startsWith(ROW_KEY));
    if (isOwn || keys.length >= rows.length) return { rows: 0, message: PEOPLE_SENTENCES.listFull };
    const known = new Set(keys);
    const missing = rows.filter(({ key }) => !known.has(key));
    upsertRows(list.sheet, list.table, missing);
    return { rows: missing.length, message: PEOPLE_SENTENCES.listFilled(missing.length) };
  },
});

function standardRows(): KeyedRow<Competencies>[] {
  return [
    ...rowsOf('C', CORE_NAMES, { group: CORE, positionType: EVERY_TYPE, curriculum: CURRICULA[0] }),
    ...rowsOf('E', EXECUTIVE_NAMES, {
      group: EXECUTIVE,
      positionType: EXECUTIVE_TYPES.join(' '),
      curriculum: CURRICULA[3],
    }),
    ...rowsOf('F', FUNCTIONAL_NAMES, {
      group: FUNCTIONAL,
      positionType: '',
      curriculum: CURRICULA[1],
    }),
    ...rowsOf('D', [DIGITAL_NAME], {
      group: DIGITAL,
      positionType: EVERY_TYPE,
      curriculum: CURRICULA[2],
    }),
  ];
}

function rowsOf(
  letter: string,
  names: readonly string[],
  shared: RowCells<Competencies>,
): KeyedRow<Competencies>[] {
  return names.map((name, index) => {
    const code = `${letter}${String(index + 1).padStart(2, '0')}`;
    return { key: `${ROW_KEY}${code}`, cells: { code, name, ...shared } };
  });
}
