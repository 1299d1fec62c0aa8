import * as z from 'zod/mini';
import { ProgramFault } from '../../base/program-fault.ts';
import { keepPersonValue, momentText, personEmail, personValue } from '../../sheets/person.ts';
import { readTab } from '../../sheets/read-tab.ts';
import { rightsOver } from '../../sheets/rights.ts';
import { newRowKey } from '../../sheets/row-keys.ts';
import { upsertRows } from '../../sheets/upsert-rows.ts';
import { withDocumentLock } from '../../sheets/with-lock.ts';
import { cellAt, type Table } from '../../tabs/derive/table.ts';
import { PAPER_DRAFT, PAPERS_TAB } from '../../tabs/record-tabs.ts';
import { OUTCOMES, PAPER_FOLDER, WAITING } from '../../text/messages.ts';
import { PAPER_NAMES } from '../../text/paper-kinds.ts';
import { missingText } from '../../text/papers.ts';
import { loadReports } from '../reports.lazy.ts';
import { surveyWorkbook } from '../survey.ts';

export interface ReportAnswer {
  readonly title: string;
  readonly link: string;
  readonly fileId: string;
  /** Number of the version in the register; null when it was not registered. */
  readonly number: number | null;
  /** What had to be left empty, as users name it. */
  readonly missing: readonly string[];
  readonly waiting: string[];
  readonly message: string;
}

const FOLDER_PROPERTY = 'paperFolder';
/** Scopes without which no paper can be made; the host asks for them before anything is done. */
const PAPER_SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/drive.file',
];

/** Made when first used: the schemas are not needed by a click that makes no paper. */
function argumentsSchema() {
  return z.tuple([z.enum(['plan']), z.optional(z.strictObject({}))]);
}

/**
 * Makes a paper from the workbook as it stands and puts it into the caller's Drive. HR's papers are
 * registered; everyone else's are drafts of their own.
 * @throws ProgramFault BAD_ARGUMENTS for an unknown kind or option.
 */
export function generateReport(kind: unknown, options: unknown): ReportAnswer {
  const parsed = argumentsSchema().safeParse([kind, options ?? {}]);
  if (!parsed.success)
    throw new ProgramFault('BAD_ARGUMENTS', `generateReport: ${parsed.error.message}`);
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, PAPER_SCOPES);
  const survey = surveyWorkbook();
  const rights = rightsOver(survey.reading.sheets);
  const registered = rights.canWrite(PAPERS_TAB.key);
  const errors = survey.overview.findings.E;
  const reports = loadReports();
  const source = { plan: survey.reading.plan, totals: survey.totals, announced: null };
  const paper = reports.makePaper('plan', source, { draft: errors > 0 || !registered });
  const { fileId, link } = writeToFolder(reports, paper);
  const number = registered
    ? register(survey.reading.plan.settings.currentYear, paper.title, link)
    : null;
  const notes = errors > 0 ? [OUTCOMES.notReady] : [];
  return {
    title: paper.title,
    link,
    fileId,
    number,
    missing: paper.missing.map(missingText),
    waiting: registered ? [] : [WAITING.register],
    message: [OUTCOMES.paperMade(paper.title), ...notes].join(' '),
  };
}

/** The folder was made by the add-on for this person; drive.file shows nobody else's. */
function writeToFolder(
  reports: ReturnType<typeof loadReports>,
  paper: { bytes: Uint8Array; title: string },
): { fileId: string; link: string } {
  const known = personValue(FOLDER_PROPERTY);
  const written = reports.writePaper(paper.bytes, {
    title: paper.title,
    folderTitle: PAPER_FOLDER,
    folderId: known,
  });
  if (written.folderId !== known) keepPersonValue(FOLDER_PROPERTY, written.folderId);
  return written;
}

/**
 * Adds a row to เอกสาร; older versions stay. The register is read again under the lock: somebody else's
 * paper may have been added since this run began.
 */
function register(year: number | null, title: string, link: string): number | null {
  return withDocumentLock(() => {
    const papers = readTab(PAPERS_TAB.key);
    if (papers === null) return null;
    const number = nextNumber(papers.table, PAPER_NAMES.plan);
    const row = {
      kind: PAPER_NAMES.plan,
      number,
      title,
      year: year ?? '',
      madeAt: momentText(new Date()),
      madeBy: personEmail(),
      link,
      state: PAPER_DRAFT,
    };
    upsertRows(papers.sheet, papers.table, [{ key: newRowKey(), cells: row }]);
    return number;
  });
}

function nextNumber(table: Table, kind: string): number {
  const numbers = table.rows
    .filter((row) => cellAt(table, row, 'kind') === kind)
    .map((row) => Number(cellAt(table, row, 'number')));
  return Math.max(0, ...numbers) + 1;
}
