import * as z from 'zod/mini';
import { type Cell, textOf } from '../../../base/cell.ts';
import { bahtOf, satangOf } from '../../../base/money.ts';
import { type Alteration, markOf, rowOf } from '../../../plan/remedies/alteration.ts';
import { effectsOf, type LineEffect } from '../../../plan/remedies/effects.ts';
import { isRefusal, planRemedy } from '../../../plan/remedies/plan-remedy.ts';
import type { Remedy } from '../../../plan/remedies/remedy.ts';
import type { TotalsLine } from '../../../plan/totals.ts';
import { type Change, logChanges } from '../../../sheets/change-log.ts';
import type { EditOutcome } from '../../../sheets/edit-row.ts';
import { withTabs } from '../../../sheets/first-use.ts';
import { addressBook } from '../../../sheets/locate.ts';
import { readTabs } from '../../../sheets/moves/read-again.ts';
import { momentText, personEmail } from '../../../sheets/person.ts';
import { readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { addedRows, carryOut, takeBack } from '../../../sheets/remedies/carry-out.ts';
import { rightsOver } from '../../../sheets/rights.ts';
import { ACTIVITIES_TAB } from '../../../tabs/activities.ts';
import { parseColumnKey } from '../../../tabs/define-tab.ts';
import { cellUnder } from '../../../tabs/derive/table.ts';
import { CHANGES_TAB } from '../../../tabs/record-tabs.ts';
import { REMEDIES_TAB } from '../../../tabs/remedies.ts';
import { thaiBaht } from '../../../text/format.ts';
import { lineTitle } from '../../../text/lines.ts';
import { columnLabel } from '../../../text/place.ts';
import { REMEDY_SENTENCES, refusalSentence, remedyTitle } from '../../../text/remedies.ts';
import { rowKey } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';
import { refillLists } from '../refill-lists.ts';
import { remedySchema } from './remedy-arguments.ts';
import {
  keepRecord,
  newRecord,
  type RemedyRecord,
  type RemedyWork,
  remedyRecords,
} from './remedy-records.ts';

/** Money of a line in baht. */
export interface LineFiguresAnswer {
  readonly allocated: number;
  readonly planned: number;
  readonly difference: number;
}

export interface RemedyPreview {
  /** False: `message` says what does not fit. */
  readonly possible: boolean;
  readonly message: string;
  /** Goes back with `applyRemedy`, so that what was seen is applied, or nothing. */
  readonly fingerprint: string;
  readonly changes: readonly {
    readonly tab: string;
    readonly column: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** Single cells first, sums behind them. */
  readonly lines: readonly {
    readonly key: string;
    readonly title: string;
    readonly before: LineFiguresAnswer;
    readonly after: LineFiguresAnswer;
  }[];
}

/** `changed`: it is not as the preview showed it; `waiting`: only HR may. Nothing was written then. */
export interface RemedyAnswer {
  readonly outcome: 'applied' | 'undone' | 'changed' | 'waiting' | 'refused' | 'none';
  readonly message: string;
  /** Of the record, to take it back; empty where nothing was done. */
  readonly key: string;
}

export interface RemedyListAnswer {
  readonly remedies: readonly {
    readonly key: string;
    readonly at: string;
    readonly by: string;
    readonly title: string;
    readonly state: string;
    readonly canUndo: boolean;
  }[];
}

const MOST_LISTED = 50;

/** Shows what a remedy would change, to anyone; nothing is written. */
export const previewRemedy = endpoint({
  takes: () => [remedySchema()],
  setUp: true,
  run: preview,
});

function preview(remedy: Remedy): RemedyPreview {
  const reading = readWorkbook();
  const planned = planRemedy(reading, remedy);
  if (isRefusal(planned)) {
    const message = refusalSentence(planned);
    return { possible: false, message, fingerprint: '', changes: [], lines: [] };
  }
  return {
    possible: true,
    message: REMEDY_SENTENCES.preview,
    fingerprint: markOf(reading.tables, planned),
    changes: changesOf(reading, planned).map(({ tab, column, isMoney, before, after }) => ({
      ...{ tab, column },
      before: isMoney ? moneyText(before) : textOf(before),
      after: isMoney ? moneyText(after) : textOf(after),
    })),
    lines: effectsOf(reading, planned).map((effect) => lineEffectAnswer(reading, effect)),
  };
}

/**
 * Carries a remedy out as its preview showed it, keeps a record to take it back by, and logs it. One that was
 * cut off is completed by applying it again, or by HR's next recalculation.
 */
export const applyRemedy = endpoint({
  takes: () => [z.strictObject({ remedy: remedySchema(), fingerprint: rowKey() })],
  setUp: true,
  lock: true,
  run({ remedy, fingerprint }): RemedyAnswer {
    const reading = readWorkbook();
    if (!rightsOver(reading.sheets).isHr) return answer('waiting', REMEDY_SENTENCES.waiting);
    const known = remedyRecords(reading)
      .filter(({ mark }) => mark === fingerprint)
      .at(-1);
    if (known?.state === 'begun') return finishApplying(reading, known);
    const planned = planRemedy(reading, remedy);
    const asShown = !isRefusal(planned) && markOf(reading.tables, planned) === fingerprint;
    if (!asShown && known?.state === 'applied')
      return answer('applied', REMEDY_SENTENCES.applied, known.key);
    if (isRefusal(planned)) return answer('refused', refusalSentence(planned));
    if (!asShown) return answer('changed', REMEDY_SENTENCES.changed);
    const record = newRecord(planned, remedyTitle(remedy, reading.plan), fingerprint);
    const whole = withTabs(reading, [REMEDIES_TAB.key]);
    keepRecord(whole, record);
    const { tables } = readTabs(whole, [REMEDIES_TAB.key]);
    return finishApplying({ ...whole, tables }, record);
  },
});

/** Takes a remedy back while nobody has changed its cells; `key` is that of its record. */
export const undoRemedy = endpoint({
  takes: () => [z.strictObject({ key: rowKey() })],
  setUp: true,
  lock: true,
  run({ key }): RemedyAnswer {
    const reading = readWorkbook();
    if (!rightsOver(reading.sheets).isHr) return answer('waiting', REMEDY_SENTENCES.waiting);
    const record = remedyRecords(reading).find((one) => one.key === key);
    if (record?.state !== 'applied' && record?.state !== 'undoing')
      return answer('none', REMEDY_SENTENCES.noRecord);
    keepRecord(reading, { ...record, state: 'undoing' });
    return finishUndoing(reading, record);
  },
});

/** The remedies of this workbook, the newest first. Reads only. */
export const listRemedies = endpoint({ setUp: true, run: remediesNow });

function remediesNow(): RemedyListAnswer {
  const records = remedyRecords(readWorkbook()).reverse().slice(0, MOST_LISTED);
  return {
    remedies: records.map(({ key, at, by, title, state, work }) => ({
      ...{ key, at, by, title },
      state: state ?? '',
      canUndo: state === 'applied' && work !== null,
    })),
  };
}

/**
 * Completes what was cut off, in HR's runs. Call it under the document lock.
 * @returns true when cells were changed, and the workbook has to be read again.
 */
export function finishRemedies(reading: WorkbookReading): boolean {
  const open = remedyRecords(reading).filter(
    ({ state }) => state === 'begun' || state === 'undoing',
  );
  for (const record of open) {
    if (record.state === 'begun') finishApplying(reading, record);
    else finishUndoing(reading, record);
  }
  return open.length > 0;
}

function finishApplying(reading: WorkbookReading, record: RemedyRecord): RemedyAnswer {
  const { work } = record;
  if (work === null || isOverwritten(reading, record, work))
    return stop(reading, record, 'changed');
  const changes = changesOf(reading, work.alteration);
  const { outcome, kept } = carryOut(reading, work.alteration);
  if (outcome !== 'done') return stop(reading, record, outcome);
  const { alteration } = work;
  const added = alteration.type === 'divide' ? addedRows(reading, alteration) : [];
  log(reading, changes, record.title);
  refillMoved(reading, work);
  keepRecord(reading, { ...record, state: 'applied', work: { alteration, added } });
  const told = kept.length === 0 ? [] : [REMEDY_SENTENCES.kept(kept.map(({ header }) => header))];
  return answer('applied', [REMEDY_SENTENCES.applied, ...told].join(' '), record.key);
}

/** An activity that changed is right in กิจกรรม at once; before the record says that all is done. */
function refillMoved(reading: WorkbookReading, { alteration }: RemedyWork): void {
  const declaration = reading.tables.get(alteration.tab)?.layout.declaration;
  if (declaration === ACTIVITIES_TAB.key) refillLists(reading, [declaration]);
}

/** True when somebody typed in the row of a division before it began. */
function isOverwritten(
  { tables }: WorkbookReading,
  { mark }: RemedyRecord,
  { alteration }: RemedyWork,
): boolean {
  const row = rowOf(tables, alteration);
  const stands = row !== undefined && row.moving === undefined;
  return alteration.type === 'divide' && stands && markOf(tables, alteration) !== mark;
}

function stop(reading: WorkbookReading, record: RemedyRecord, outcome: EditOutcome): RemedyAnswer {
  keepRecord(reading, { ...record, state: 'stopped' });
  const message = outcome === 'formula' ? REMEDY_SENTENCES.formula : REMEDY_SENTENCES.changed;
  return answer(outcome === 'formula' ? 'refused' : 'changed', message);
}

function finishUndoing(reading: WorkbookReading, record: RemedyRecord): RemedyAnswer {
  const { work } = record;
  const outcome = work === null ? 'missing' : takeBack(reading, work.alteration, work.added);
  if (work === null || outcome !== 'done') {
    keepRecord(reading, { ...record, state: 'applied' });
    return answer('changed', REMEDY_SENTENCES.notUndone, record.key);
  }
  const back = changesOf(reading, work.alteration).map((change) => ({
    ...change,
    before: change.after,
    after: change.before,
  }));
  log(reading, back, `${REMEDY_SENTENCES.undone}: ${record.title}`);
  refillMoved(reading, work);
  keepRecord(reading, { ...record, state: 'undone' });
  return answer('undone', REMEDY_SENTENCES.undone, record.key);
}

/** What an alteration changes, cell by cell, for a person to read. */
function changesOf(
  reading: WorkbookReading,
  alteration: Alteration,
): (Change & { readonly column: string; readonly isMoney: boolean })[] {
  const addressOf = addressBook(reading.sheets, reading.tables);
  const titleOf = (tab: string) => reading.sheets.get(tab)?.getName() ?? tab;
  if (alteration.type === 'edit') {
    return alteration.cells.map(({ column, before, after }) => {
      const place = { tab: alteration.tab, row: alteration.row, column };
      const { tab, cell } = addressOf(place);
      return { tab, cell, column: columnLabel(place), isMoney: isMoney(column), before, after };
    });
  }
  const table = reading.tables.get(alteration.tab);
  const row = rowOf(reading.tables, alteration);
  const old = (column: string) => (table && row ? cellUnder(table, row, column) : '');
  const name = { tab: alteration.tab, row: alteration.row, column: 'name' };
  const from = `${titleOf(alteration.tab)}: ${textOf(old('name'))}`;
  return alteration.parts.flatMap((part) => {
    const tab = titleOf(part.tab);
    const cells = Object.entries(part.cells).filter(([column, cell]) => old(column) !== cell);
    return [
      {
        tab,
        cell: '',
        column: columnLabel(name),
        isMoney: false,
        before: from,
        after: `${tab}: ${textOf(old('name'))}`,
      },
      ...cells.map(([column, after]) => ({
        ...{ tab, cell: '', after },
        column: columnLabel({ ...part, column }),
        isMoney: isMoney(column),
        before: old(column),
      })),
    ];
  });
}

function isMoney(column: string): boolean {
  const { column: key, of } = parseColumnKey(column);
  return of !== null && (key === 'money' || key === 'amount');
}

function moneyText(cell: Cell): string {
  return typeof cell === 'number' ? thaiBaht(satangOf(cell)) : textOf(cell);
}

function log(reading: WorkbookReading, changes: readonly Change[], about: string): void {
  const sheet = reading.sheets.get(CHANGES_TAB.key);
  const entries = changes.map(({ tab, cell, before, after }) => ({
    tab,
    cell,
    before,
    after,
    about,
  }));
  logChanges(sheet, entries, { who: personEmail(), at: momentText(new Date()) });
}

function lineEffectAnswer({ plan }: WorkbookReading, { before, after }: LineEffect) {
  return {
    key: before.key,
    title: lineTitle(before, plan),
    before: figuresAnswer(before),
    after: figuresAnswer(after),
  };
}

function figuresAnswer({ allocated, planned, difference }: TotalsLine): LineFiguresAnswer {
  return {
    allocated: bahtOf(allocated),
    planned: bahtOf(planned),
    difference: bahtOf(difference),
  };
}

function answer(outcome: RemedyAnswer['outcome'], message: string, key = ''): RemedyAnswer {
  return { outcome, message, key };
}
