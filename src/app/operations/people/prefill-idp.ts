import * as z from 'zod/mini';
import type { Cell } from '../../../base/cell.ts';
import { formatQuarters } from '../../../base/quarters.ts';
import { recordOf } from '../../../base/record.ts';
import { type ProposedEntry, proposeIdp } from '../../../plan/people/propose-idp.ts';
import { readTableAgain } from '../../../sheets/moves/read-again.ts';
import { sheetMapOf } from '../../../sheets/read-workbook.ts';
import { type KeyedRow, upsertRowsInto } from '../../../sheets/upsert-rows.ts';
import { typedKeys } from '../../../tabs/define-tab.ts';
import { KEY_COLUMN } from '../../../tabs/derive/tab-layout.ts';
import { IDP_TAB, PROPOSED } from '../../../tabs/idp.ts';
import { PEOPLE_SENTENCES } from '../../../text/people.ts';
import { divisionCode, fiscalYear } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';
import { type IdpDesk, openIdpDesk, refusalOfNewRows } from './idp-desk.ts';

export interface PrefillAnswer {
  readonly outcome: 'done' | 'nothing' | 'refused';
  /** Rows that were added. */
  readonly rows: number;
  /** Holders that got any. */
  readonly people: number;
  readonly message: string;
}

/**
 * Proposes the plans of a whole division for one year. Only adds what is missing; a second run adds nothing.
 * @throws ProgramFault BAD_ARGUMENTS when there is no such division.
 */
export const prefillIdp = endpoint({
  takes: () => [z.strictObject({ division: divisionCode(), year: fiscalYear() })],
  setUp: true,
  lock: true,
  run({ division, year }): PrefillAnswer {
    const desk = openIdpDesk(division);
    const { plan } = desk.reading;
    const isOfPlan = plan.years.includes(year);
    const refusal = refusalOfNewRows(desk) ?? (isOfPlan ? null : PEOPLE_SENTENCES.otherYear);
    if (refusal !== null) return answer('refused', refusal);
    if (desk.positions.every(({ holder }) => holder === ''))
      return answer('refused', PEOPLE_SENTENCES.nobodyHere);
    const proposed = proposeIdp(plan, desk.positions, year);
    if (proposed.length === 0) return answer('nothing', PEOPLE_SENTENCES.nothingToPropose);
    addRows(desk, proposed.map(proposedRow));
    const people = new Set(proposed.map(({ position }) => position)).size;
    const message = PEOPLE_SENTENCES.proposed(proposed.length, people);
    return { outcome: 'done', rows: proposed.length, people, message };
  },
});

function answer(outcome: 'nothing' | 'refused', message: string): PrefillAnswer {
  return { outcome, rows: 0, people: 0, message };
}

/** Adds rows below what stands there now: people may have typed since the workbook was read. */
export function addRows(
  { reading, sheet, table }: IdpDesk,
  rows: readonly KeyedRow<typeof IDP_TAB>[],
): void {
  const map = sheetMapOf(reading.sheets, reading.tables);
  const now = readTableAgain(reading, table) ?? table;
  // Rows that were emptied keep their keys; new ones follow the last in which anything stands.
  const last = now.grid.reduce((row, cells, index) => (isFilled(cells) ? index + 1 : row), 0);
  upsertRowsInto(sheet, { ...now, lastRow: last }, rows, map);
}

function isFilled(cells: readonly Cell[]): boolean {
  return cells.slice(KEY_COLUMN).some((cell) => cell !== '');
}

function proposedRow(proposed: ProposedEntry): KeyedRow<typeof IDP_TAB> {
  const { key, position, skill, year, levelNow, levelExpected, goal, curriculum } = proposed;
  const blank = recordOf(typedKeys(IDP_TAB).map((column) => [column, ''] as const));
  return {
    key,
    cells: {
      ...blank,
      ...{ position, skill, year, goal, curriculum },
      levelNow: levelNow ?? '',
      levelExpected: levelExpected ?? '',
      methods: proposed.methods.join(','),
      quarters: formatQuarters(proposed.quarters),
      state: PROPOSED,
    },
  };
}
