import { formulaFinding } from '../../plan/compare-totals.ts';
import { awaitsSending, PLAN_ROUNDS, RESULT_ROUNDS } from '../../plan/rounds.ts';
import { archiveLog } from '../../sheets/archive-log.ts';
import { hasUnfinishedTabs, keepProtections } from '../../sheets/protections/keep-protections.ts';
import {
  isComplete,
  readTables,
  readWorkbook,
  sheetMapOf,
  type WorkbookReading,
  withTables,
} from '../../sheets/read-workbook.ts';
import { type RefilledRow, refill } from '../../sheets/refill.ts';
import { type Repair, RepairLog } from '../../sheets/repair.ts';
import { type Rights, rightsOver } from '../../sheets/rights.ts';
import { completeRowFormulas, mayLackRowFormulas } from '../../sheets/row-formulas.ts';
import { assignRowKeys } from '../../sheets/row-keys.ts';
import { hasMovedHeads, withHeadsMended } from '../../sheets/set-up/mend-heads.ts';
import { keepRegion } from '../../sheets/set-up/region.ts';
import { fillTabs, setUpSheets } from '../../sheets/set-up/set-up.ts';
import { showColumns } from '../../sheets/show-columns.ts';
import { withShownYear } from '../../sheets/shown-year.ts';
import {
  ALL_ACTIVITIES_TAB,
  ALL_IDP_TAB,
  NOT_NUMBER_COLUMNS,
  RECONCILIATION_TAB,
} from '../../tabs/computed-tabs.ts';
import { divisionTabKey, type TabDeclaration } from '../../tabs/define-tab.ts';
import { type Tables, tableIn } from '../../tabs/derive/table.ts';
import { BUDGET_TAB } from '../../tabs/master-tabs.ts';
import { COVERAGE_TAB } from '../../tabs/people.ts';
import { OUTCOMES, WAITING, type Waiting } from '../../text/messages.ts';
import { type FindingAnswer, findingAnswers, overviewAnswer } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { type Survey, surveyOf } from '../survey.ts';
import { withDivisionsFollowed } from './divisions/follow-changes.ts';
import { settleKitMarks } from './fill-kit.ts';
import { coverageRows } from './people/coverage-rows.ts';
import { finishRemedies } from './reconciliation/remedies.ts';
import { refillFindings } from './refill-findings.ts';
import { activityRows, idpRows } from './refilled-tabs.ts';
import { refreshResults } from './results/lay-rows.ts';
import {
  currentSubmissions,
  divisionName,
  isTicked,
  settleSubmissions,
  thisPerson,
} from './rounds/submission-desk.ts';
import { type RepairAnswer, refusedSentences, repairAnswers } from './set-up-workbook.ts';
import { endUnfinishedMoves } from './unfinished-moves.ts';

export interface RecalculationAnswer {
  readonly totals: ReturnType<typeof overviewAnswer>;
  readonly findings: FindingAnswer[];
  readonly repaired: RepairAnswer[];
  /** What this person's rights do not reach, one sentence each. */
  readonly waiting: string[];
  readonly message: string;
}

/**
 * Reads everything once, works the totals out in integer satang, mends what the live formulas show
 * differently, and refills กิจกรรม, IDP รวม and ข้อค้นพบ. Anyone may run it; what only HR may do is done
 * in HR's runs and said in everyone else's.
 */
export const recalculate = endpoint({
  setUp: true,
  lock: true,
  run: recalculateLocked,
});

/** As `recalculate`, inside a run that holds the document lock. */
export function recalculateLocked(): RecalculationAnswer {
  const waiting = new Set<Waiting>();
  const log = new RepairLog();
  let reading = readWorkbook();
  const rights = rightsOver(reading.sheets);
  if (rights.isHr) reading = inItsRegion(reading, waiting, log);
  if (rights.isHr) reading = withHeadsMended(reading, log);
  else if (hasMovedHeads(reading)) waiting.add('structure');
  reading = endUnfinishedMoves(reading, rights, waiting);
  if (rights.isHr && finishRemedies(reading)) reading = readWorkbook();
  if (reading.sheets.has('settings') && rights.isHr)
    reading = withShownYear(withDivisionsFollowed(reading, log), log);
  const isUnfinished = rights.isHr && hasUnfinishedTabs(reading);
  if (reading.sheets.has('settings') && (isUnfinished || !isComplete(reading))) {
    if (rights.isHr) {
      const { repairs } = setUpSheets(reading);
      for (const { kind, tab, count } of repairs) log.add(kind, tab, count);
      reading = readWorkbook();
    } else waiting.add('structure');
  }
  const keyed = giveRowKeys(reading, rights, waiting);
  const refused = rights.isHr ? keepProtections(keyed, keyed.plan, { logOf: () => log }) : [];
  let survey = surveyOf(keyed);
  if (!rights.isHr) completeOwnRows(keyed, rights);
  if (rights.isHr) {
    survey = mendFormulas(survey, log);
    for (const kind of [PLAN_ROUNDS, RESULT_ROUNDS])
      settleSubmissions(keyed, thisPerson(), (code) => divisionName(keyed, code), kind);
    archiveLog(keyed);
    settleKitMarks(keyed);
  } else if (waitsForHr(keyed, rights)) waiting.add('lock');
  refreshResults(keyed, rights);
  if (mendable(survey).length > 0) waiting.add('formulas');
  const answer = finish(survey, rights, waiting, log.list());
  return { ...answer, waiting: [...answer.waiting, ...refusedSentences(refused)] };
}

/** Locale and time zone were perhaps changed by hand; the cells then have other values once they are right. */
function inItsRegion(
  reading: WorkbookReading,
  waiting: Set<Waiting>,
  log: RepairLog,
): WorkbookReading {
  const outcome = keepRegion(log);
  if (outcome === 'refused') waiting.add('region');
  return outcome === 'changed' ? readWorkbook() : reading;
}

/**
 * Totals that are wrong by themselves. An error in a money cell, such as a circular formula, may go through them
 * all: it is told at its cell, and nothing else helps.
 */
function mendable({ findings, disagreements }: Survey): Survey['disagreements'] {
  const hasErrorCell = findings.some(
    ({ finding: { code, facts } }) =>
      code === 'MONEY_NOT_A_NUMBER' && String(facts.text).startsWith(ERROR_MARK),
  );
  if (!hasErrorCell) return disagreements;
  return disagreements.filter(({ live }) => !String(live).startsWith(ERROR_MARK));
}

/** How every error value of the host begins: "#REF!", "#DIV/0!". */
const ERROR_MARK = '#';

/** True where an own division is ticked and nobody with HR's rights has taken note of it. */
function waitsForHr(reading: WorkbookReading, rights: Rights): boolean {
  return [PLAN_ROUNDS, RESULT_ROUNDS].some((kind) =>
    [...currentSubmissions(reading, kind)].some(
      ([code, one]) =>
        isTicked(reading, code, kind) &&
        awaitsSending(one) &&
        rights.canWrite(divisionTabKey(kind.tick.tab, code)),
    ),
  );
}

/** Keys for rows that people typed or copied, in the tabs that this run may write. */
function giveRowKeys(
  reading: WorkbookReading,
  rights: Rights,
  waiting: Set<Waiting>,
): WorkbookReading {
  const keyed: Tables = new Map(
    [...reading.tables].flatMap(([key, table]) => {
      const sheet = reading.sheets.get(key);
      const typed = table.layout.keeper === 'hr' || table.layout.keeper === 'division';
      if (!sheet || !typed || table.rows.every((row) => row.hasKey)) return [];
      if (rights.canWrite(key)) return [[key, assignRowKeys(sheet, table)]];
      waiting.add('rowKeys');
      return [];
    }),
  );
  return keyed.size === 0 ? reading : withTables(reading, keyed);
}

/** A head's run gives the rows of the own tabs the formulas that each row has. */
function completeOwnRows({ sheets, tables }: WorkbookReading, rights: Rights): void {
  for (const [key, table] of tables) {
    const sheet = sheets.get(key);
    if (!sheet || table.layout.keeper !== 'division' || !mayLackRowFormulas(table)) continue;
    if (rights.canWrite(key)) completeRowFormulas(sheet, table, sheetMapOf(sheets, tables));
  }
}

/** Puts formulas and labels right, then looks at the live totals once more. */
function mendFormulas(survey: Survey, log: RepairLog): Survey {
  const { sheets, tables, layouts } = survey.reading;
  const before = log.list().length;
  fillTabs(sheets, tables, log);
  if (log.list().length === before && survey.disagreements.length === 0) return survey;
  const lines = readTables(
    sheets,
    layouts.filter(
      ({ key }) =>
        key === RECONCILIATION_TAB.key || (key === BUDGET_TAB.key && isTypedOver(survey)),
    ),
  );
  return surveyOf({ ...survey.reading, tables: new Map([...tables, ...lines]) });
}

/** True where a total of งบประมาณ was typed over when the workbook was read. */
function isTypedOver({ findings }: Survey): boolean {
  return findings.some(
    ({ finding: { code, place } }) => code === 'FORMULA_WRONG' && place.tab === BUDGET_TAB.key,
  );
}

function finish(
  survey: Survey,
  rights: Rights,
  waiting: Set<Waiting>,
  repaired: readonly Repair[],
): RecalculationAnswer {
  const { reading, overview } = survey;
  const wrong = mendable(survey).map((one) => ({
    finding: formulaFinding(one),
    acceptance: { state: 'open' } as const,
  }));
  const findings = findingAnswers([...survey.findings, ...wrong], reading);
  refillTab(reading, rights, waiting, ALL_ACTIVITIES_TAB, () => activityRows(reading));
  refillTab(reading, rights, waiting, ALL_IDP_TAB, () => idpRows(reading));
  refillTab(reading, rights, waiting, COVERAGE_TAB, () => coverageRows(reading));
  if (rights.isHr && overview.notNumbers > 0)
    showColumns(reading, RECONCILIATION_TAB, NOT_NUMBER_COLUMNS);
  if (!refillFindings(reading, rights, findings)) waiting.add('findingsTab');
  return {
    totals: overviewAnswer(overview),
    findings,
    repaired: repairAnswers(repaired),
    waiting: [...waiting].map((one) => WAITING[one]),
    message: OUTCOMES.recalculated(overview.findings.E, overview.findings.W),
  };
}

function refillTab<Tab extends TabDeclaration>(
  { sheets, tables }: WorkbookReading,
  rights: Rights,
  waiting: Set<Waiting>,
  tab: Tab,
  rows: () => RefilledRow<Tab>[],
): void {
  const sheet = sheets.get(tab.key);
  const table = tableIn(tables, tab);
  if (sheet && table && rights.canWrite(tab.key)) refill(sheet, table, rows());
  else waiting.add('findingsTab');
}
