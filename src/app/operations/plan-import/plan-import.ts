import * as z from 'zod/mini';
import type { ImportWish } from '../../../plan/import/placements.ts';
import type { Filling } from '../../../plan/import/settle.ts';
import { momentText } from '../../../sheets/person.ts';
import { readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { assignRowKeys } from '../../../sheets/row-keys.ts';
import { withDocumentLock } from '../../../sheets/with-lock.ts';
import { BUDGET_TAB, DIVISIONS_TAB, STRATEGIES_TAB } from '../../../tabs/master-tabs.ts';
import { AMOUNT_MODES, SETTINGS_TAB } from '../../../tabs/settings.ts';
import { PLAN_IMPORT_SENTENCES } from '../../../text/plan-import.ts';
import { fingerprintMark } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';
import { recalculateLocked } from '../recalculate.ts';
import { type ImportAnswer, importAnswer } from './import-answer.ts';
import { deskFor, type ImportDesk, openImport, readShaped } from './import-desk.ts';
import { keepImport } from './import-record.ts';
import { type Written, writeFillings } from './write-import.ts';

/** What decides which rows and columns there are is written first. */
const SHAPING: readonly string[] = [SETTINGS_TAB.key, DIVISIONS_TAB.key, STRATEGIES_TAB.key];

/** Made at its first use: loading the script costs each edit its time. */
function wishFields() {
  return {
    amountMode: z._default(z.nullable(z.enum(AMOUNT_MODES)), null),
    idpYears: z._default(z.enum(['keep', 'shift']), 'keep'),
  };
}

/**
 * Says of every pasted row of an old plan what it is understood as, and where it would go. Nothing changes,
 * but the tab to paste into is made when there is none yet.
 */
export const previewPlanImport = endpoint({
  takes: () => [z._default(z.strictObject(wishFields()), { amountMode: null, idpYears: 'keep' })],
  setUp: true,
  hr: true,
  lock: true,
  run: (wish): ImportAnswer => importAnswer(openImport(wish), wish),
});

/**
 * Writes what the preview showed into places that are still blank; nothing that stands is changed. Done again,
 * or after it was cut off, it writes only what is missing. `seen` is that of the preview.
 */
export const applyPlanImport = endpoint({
  takes: () => [z.strictObject({ seen: fingerprintMark(), ...wishFields() })],
  setUp: true,
  hr: true,
  run({ seen, ...wish }): ImportAnswer {
    const answer = withDocumentLock(() => applyLocked(seen, wish));
    if (answer.outcome === 'done') withDocumentLock(recalculateLocked);
    return answer;
  },
});

function applyLocked(seen: string, wish: ImportWish): ImportAnswer {
  const desk = openImport(wish);
  const preview = importAnswer(desk, wish);
  if (preview.outcome === 'empty') return preview;
  if (desk.seen !== seen)
    return { ...preview, outcome: 'changed', message: PLAN_IMPORT_SENTENCES.changed };
  if (preview.questions.some(({ key, answered }) => key === 'amountMode' && !answered))
    return { ...preview, outcome: 'asks', message: PLAN_IMPORT_SENTENCES.asks };
  const { rows, cells } = writeAll(desk, wish);
  const message =
    rows + cells === 0
      ? PLAN_IMPORT_SENTENCES.appliedNothing
      : PLAN_IMPORT_SENTENCES.applied(rows, cells);
  return { ...preview, outcome: 'done', message };
}

function writeAll(desk: ImportDesk, wish: ImportWish): Written {
  if (desk.settled.fillings.length === 0) return { rows: 0, cells: 0 };
  const isShaping = ({ tab }: Filling) => SHAPING.includes(tab);
  const first = withKeys(desk, wish);
  const shaping = first.settled.fillings.filter(isShaping);
  keep(first, shaping);
  const shaped = writeFillings(first.reading, shaping);
  const now = withKeys(deskFor(readShaped(), desk.grid, wish), wish);
  const rest = now.settled.fillings.filter((filling) => !isShaping(filling));
  const stood = new Set(desk.reading.tables.get(BUDGET_TAB.key)?.rows.map(({ key }) => key));
  keep(
    now,
    rest.map((one) => (one.tab === BUDGET_TAB.key && !stood.has(one.row) ? asNew(one, now) : one)),
  );
  const written = writeFillings(now.reading, rest);
  return { rows: shaped.rows + written.rows, cells: shaped.cells + written.cells };
}

/** The record goes first: what is written can be taken back, also when the rest is cut off. */
function keep({ reading, id }: ImportDesk, fillings: readonly Filling[]): void {
  if (fillings.length === 0) return;
  const at = momentText(new Date());
  keepImport({ id, at, fillings }, (tab) => reading.tables.get(tab)?.layout);
}

/** Set-up has just made this row because of the import, which is taken back with it. */
function asNew(filling: Filling, { placements }: ImportDesk): Filling {
  const { year, strategy } = placements.find(({ row }) => row === filling.row)?.cells ?? {};
  const own = Object.entries({ year, strategy }).map(([column, after = '']) => ({ column, after }));
  return {
    ...filling,
    isNew: true,
    fills: [...own.map((one) => ({ ...one, before: '' })), ...filling.fills],
  };
}

/** Rows that people typed have no key yet, by which a cell of theirs could be found again. */
function withKeys(desk: ImportDesk, wish: ImportWish): ImportDesk {
  const { reading } = desk;
  const targets = new Set(desk.settled.fillings.flatMap(({ tab, isNew }) => (isNew ? [] : [tab])));
  const keyless = [...targets].filter((tab) =>
    reading.tables.get(tab)?.rows.some(({ hasKey }) => !hasKey),
  );
  for (const tab of keyless) giveKeys(reading, tab);
  return keyless.length === 0 ? desk : deskFor(readWorkbook(), desk.grid, wish);
}

function giveKeys({ sheets, tables }: WorkbookReading, tab: string): void {
  const sheet = sheets.get(tab);
  const table = tables.get(tab);
  if (sheet && table) assignRowKeys(sheet, table);
}
