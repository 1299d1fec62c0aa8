import * as z from 'zod/mini';
import { type Cell, textOf } from '../../../base/cell.ts';
import { fingerprint } from '../../../base/fingerprint.ts';
import { ProgramFault } from '../../../base/program-fault.ts';
import { keysOf, recordOf } from '../../../base/record.ts';
import type { Plan } from '../../../plan/plan.ts';
import { type NeedsLine, needsMatrix, shareOf } from '../../../plan/training/needs.ts';
import type { NeedAnswer } from '../../../plan/training/training.ts';
import { readFormAnswers } from '../../../sheets/form-answers.ts';
import { momentText } from '../../../sheets/person.ts';
import { readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { rightsOver } from '../../../sheets/rights.ts';
import { type KeyedRow, upsertRows } from '../../../sheets/upsert-rows.ts';
import { ACTIVITIES_TAB } from '../../../tabs/activities.ts';
import { divisionTabKey } from '../../../tabs/define-tab.ts';
import { divisionFinder, type FindDivision } from '../../../tabs/derive/division-names.ts';
import { declaredAs, tableIn } from '../../../tabs/derive/table.ts';
import { DIVISIONS_TAB } from '../../../tabs/master-tabs.ts';
import {
  EXECUTIVES,
  NEED_AREA_KEYS,
  NEEDS_TAB,
  type NeedArea,
} from '../../../tabs/training/needs-tabs.ts';
import { activityForWish, TRAINING_SENTENCES } from '../../../text/training.ts';
import { rowKey } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';

/** Row keys of answers that came from the form, and of activities that answer a wish. */
const ANSWER_KEY = 'answer-';
const WISH_KEY = 'wish-';

/** One thing that somebody of a division asked for. */
export interface WishAnswer {
  readonly need: string;
  readonly area: NeedArea;
  readonly wish: string;
  /** Code of the division; null: the executives, or nobody of the list. */
  readonly division: string | null;
  /** It has become an activity. */
  readonly taken: boolean;
}

export interface NeedsAnswer {
  readonly lines: readonly (Pick<
    NeedsLine,
    'division' | 'label' | 'asked' | 'respondents' | 'staff'
  > & {
    /** Hundredths of a per cent; null: there is no staff. */
    readonly rate: number | null;
  })[];
  readonly respondents: number;
  readonly staff: number;
  readonly wishes: readonly WishAnswer[];
}

/** The matrix of needs and each wish; anyone may ask. */
export const getNeeds = endpoint({ run: needsNow });

function needsNow(): NeedsAnswer {
  const { plan } = readWorkbook();
  const { executives, divisions, unknown, respondents, staff } = needsMatrix(plan);
  const taken = new Set(plan.activities.map(({ source }) => source.row));
  return {
    lines: [executives, ...divisions, ...(unknown.respondents > 0 ? [unknown] : [])].map(
      (line) => ({
        division: line.division,
        label: line.label,
        asked: line.asked,
        respondents: line.respondents,
        staff: line.staff,
        rate: shareOf(line.respondents, line.staff),
      }),
    ),
    respondents,
    staff,
    wishes: plan.training.needs.flatMap((answer) => wishesOf(plan, answer, taken)),
  };
}

function wishesOf(plan: Plan, answer: NeedAnswer, taken: ReadonlySet<string>): WishAnswer[] {
  return NEED_AREA_KEYS.filter((area) => answer.wishes[area] !== '').map((area) => ({
    need: answer.source.row,
    area,
    wish: answer.wishes[area],
    division: divisionOf(plan, answer),
    taken: taken.has(activityKey(answer.source.row, area)),
  }));
}

function divisionOf(plan: Plan, answer: NeedAnswer): string | null {
  return plan.divisions.find(({ name }) => name === answer.division)?.code ?? null;
}

/** The same for the same wish, so that taking it twice makes one activity. */
function activityKey(need: string, area: NeedArea): string {
  return `${WISH_KEY}${need}-${area}`;
}

export interface NeedOutcome {
  readonly outcome: 'done' | 'none' | 'waiting';
  readonly message: string;
}

/**
 * Makes a proposed activity of a wish in the tab of its division; the second time nothing changes. For
 * those who may write into that tab: its head, and HR.
 */
export const takeWish = endpoint({
  takes: () => [z.strictObject({ need: rowKey(), area: z.enum(NEED_AREA_KEYS) })],
  setUp: true,
  lock: true,
  run({ need, area }): NeedOutcome {
    const reading = readWorkbook();
    const answer = reading.plan.training.needs.find(({ source }) => source.row === need);
    const division = answer === undefined ? null : divisionOf(reading.plan, answer);
    const wish = answer?.wishes[area] ?? '';
    if (division === null || wish === '')
      return { outcome: 'none', message: TRAINING_SENTENCES.noWish };
    const key = activityKey(need, area);
    if (reading.plan.activities.some(({ source }) => source.row === key)) {
      return { outcome: 'none', message: TRAINING_SENTENCES.alreadyTaken };
    }
    return addActivity(reading, divisionTabKey('activities', division), key, wish);
  },
});

function addActivity(
  { sheets, tables }: WorkbookReading,
  tab: string,
  key: string,
  wish: string,
): NeedOutcome {
  const sheet = sheets.get(tab);
  const table = declaredAs(ACTIVITIES_TAB, tables.get(tab));
  if (!sheet || !table || !rightsOver(sheets).canWrite(tab)) {
    return { outcome: 'waiting', message: TRAINING_SENTENCES.notYours };
  }
  upsertRows(sheet, table, [{ key, cells: { name: activityForWish(wish) } }]);
  return { outcome: 'done', message: TRAINING_SENTENCES.taken(sheet.getName()) };
}

/**
 * Copies answers that Google Forms put into a tab of this file into ความต้องการ; those that are there
 * already, also where HR has changed them since, are left alone.
 */
export const importNeeds = endpoint({
  setUp: true,
  hr: true,
  lock: true,
  run(): NeedOutcome {
    const reading = readWorkbook();
    const sheet = reading.sheets.get(NEEDS_TAB.key);
    const table = tableIn(reading.tables, NEEDS_TAB);
    if (!sheet || !table) throw new ProgramFault('NOT_SET_UP', 'Workbook has no needs tab');
    const answers = readFormAnswers();
    if (answers === null) return { outcome: 'none', message: TRAINING_SENTENCES.noAnswers };
    const divisions = tableIn(reading.tables, DIVISIONS_TAB);
    const findDivision = divisionFinder((divisions?.grid ?? []).map((line) => [...line]));
    const known = new Set(table.grid.map((cells) => String(cells[0] ?? '')));
    const rows = answers
      .map((cells) => answerRow(cells, findDivision))
      .filter(({ key }) => !known.has(key));
    if (rows.length === 0) return { outcome: 'none', message: TRAINING_SENTENCES.nothingToImport };
    upsertRows(sheet, table, rows);
    return { outcome: 'done', message: TRAINING_SENTENCES.imported(rows.length) };
  },
});

/** The key holds the whole answer with its time: an answer that Forms has once given never changes. */
function answerRow(cells: readonly Cell[], findDivision: FindDivision): KeyedRow<typeof NEEDS_TAB> {
  const [at = '', asked = '', ...wishes] = cells;
  const moment = at instanceof Date ? momentText(at) : textOf(at);
  const typed = textOf(asked);
  const division = typed === EXECUTIVES ? typed : (findDivision(typed) ?? typed);
  const values = [moment, division, ...wishes.map(textOf)];
  const who = [at instanceof Date ? at.getTime() : moment, typed];
  return {
    // Two marks: of one alone two answers of a thousand could share theirs, and the second would be lost.
    key: `${ANSWER_KEY}${fingerprint(who.join('|'))}-${fingerprint(values.slice(2).join('|'))}`,
    cells: recordOf(
      keysOf(NEEDS_TAB.columns).map((key, index) => [key, values[index] ?? ''] as const),
    ),
  };
}
