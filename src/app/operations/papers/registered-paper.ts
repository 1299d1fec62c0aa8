import { keepFileLocked } from '../../../sheets/kept-files.ts';
import { momentText } from '../../../sheets/person.ts';
import { newRowKey } from '../../../sheets/row-keys.ts';
import { withDocumentLock, withPersonLock } from '../../../sheets/with-lock.ts';
import { REGISTER_TEXTS } from '../../../text/paper-register.ts';
import type { Survey } from '../../survey.ts';
import type { PaperRequest } from './arguments.ts';
import { type EarlierIssue, type IssueFacts, settleIssue } from './issue-terms.ts';
import { ANNOUNCED_FILE, type FiledPaper, PaperDesk, today } from './paper-desk.ts';
import {
  fileOfRow,
  isAskedAs,
  isBeingMade,
  madeRow,
  newVersion,
  numberOf,
  type PaperNumber,
  type Register,
  type RegisterRow,
  type Reservation,
  readRegister,
  replacedRow,
  reservedRow,
  rowWithKey,
  writeRegister,
} from './register.ts';
import { tellRequest } from './tell-request.ts';

/** The mark that each registered file carries: the key of its row. */
export const PAPER_MARK = 'paper';

export interface RegisteredPaper extends FiledPaper {
  readonly key: string;
  readonly number: PaperNumber | null;
  readonly version: number;
  /** Numbers of an own series that nobody was given; null: none. */
  readonly skipped: IssueFacts['skipped'];
  readonly missing: ReturnType<PaperDesk['make']>['missing'];
  readonly notShared: readonly string[];
}

/**
 * Makes a paper exactly once: reserve its row, put it into Drive, complete the row. What this person's
 * earlier run left half done for the same paper is taken up where it stopped; the person lock proves that
 * the earlier run is over.
 */
export function registerPaper(
  survey: Survey,
  request: PaperRequest & { readonly isIssue: boolean },
): RegisteredPaper {
  return withPersonLock(() => {
    const desk = new PaperDesk(survey, true);
    const reserved = withDocumentLock(() => reserve(desk, request));
    if (reserved.made !== null) return reserved.made;
    const { paper, isResumed, key, kind, number, version, replaced, skipped } = reserved;
    const filed =
      (isResumed ? fileOf(desk, key) : null) ?? desk.file(paper, kind, { [PAPER_MARK]: key });
    const { title, missing } = paper;
    withDocumentLock(() => {
      if (number !== null && announces(kind))
        keepFileLocked(ANNOUNCED_FILE, desk.snapshotText(), new Date());
      tellRequest(survey.reading, request, { issued: number, replaced });
      const row = madeRow(key, { ...filed, title, isIssued: number !== null });
      writeRegister(readRegister(), [...rowReplaced(reserved, request), row]);
    });
    const notShared = [...desk.notShared];
    return { ...filed, key, title, number, version, skipped, missing, notShared };
  });
}

/** The row of the paper that no longer stands; none where it stood in no register. */
function rowReplaced({ number, replaced }: ReservedPaper, { terms }: PaperRequest) {
  const row = replaced?.row ?? null;
  if (row === null || number === null) return [];
  return [replacedRow(row.source.row, REGISTER_TEXTS.replacedBy(number.text, terms.reason ?? ''))];
}

type ReservedPaper = Reservation & {
  readonly made: null;
  readonly replaced: EarlierIssue | null;
  readonly skipped: IssueFacts['skipped'];
  readonly paper: ReturnType<PaperDesk['make']>;
  /** True: an earlier run of this person reserved it, and perhaps made the file. */
  readonly isResumed: boolean;
};

type Asked = PaperRequest & { readonly isIssue: boolean };

/** Under the document lock. The paper is made first: what must be refused is refused before a row stands. */
function reserve(
  desk: PaperDesk,
  request: Asked,
): ReservedPaper | { readonly made: RegisteredPaper } {
  const { kind, choice, terms, isIssue } = request;
  const register = readRegister();
  const made = rowMade(desk, register, request);
  if (made !== null) return { made: paperOf(made) };
  const left = rowLeft(desk, register, request);
  const facts = isIssue ? settled(desk, register, { request, left }) : null;
  const number = facts?.number ?? null;
  const replaced = facts?.replaced ?? null;
  const known = left === null ? null : numberOf(left);
  const isResumed = left !== null && known?.text === number?.text && known?.day === number?.day;
  const reservation = {
    key: left?.source.row ?? keyOfAsked(desk, request.token ?? newRowKey()),
    ...{ kind, choice, number },
    version: left?.values.version ?? newVersion(register, kind, choice),
    note: noteOf(replaced, terms.reason ?? ''),
  };
  const paper = desk.make(reservation);
  if (!isResumed)
    writeRegister(register, [
      reservedRow(reservation, desk.survey.reading.plan.settings.currentYear),
    ]);
  return {
    made: null,
    ...reservation,
    paper,
    isResumed,
    replaced,
    skipped: facts?.skipped ?? null,
  };
}

function keyOfAsked({ me }: PaperDesk, token: string): string {
  return `${me}-${token}`;
}

/** The row of the paper that this very page had made already, whose answer was lost. */
function rowMade(desk: PaperDesk, register: Register, { token }: Asked): RegisterRow | null {
  const row = token === undefined ? null : rowWithKey(register, keyOfAsked(desk, token));
  return row === null || isBeingMade(row) ? null : row;
}

function paperOf(row: RegisterRow): RegisteredPaper {
  const { title, link, version } = row.values;
  const fileId = fileOfRow(row);
  const nothing = { skipped: null, missing: [], notShared: [] };
  const number = numberOf(row);
  return { key: row.source.row, title, link, fileId, number, version: version ?? 1, ...nothing };
}

/** The row that an earlier run of this person reserved for the same paper and did not complete. */
function rowLeft(
  { me }: PaperDesk,
  { rows }: Register,
  { kind, choice, isIssue }: Asked,
): RegisterRow | null {
  return (
    rows.find(
      (row) =>
        isBeingMade(row) &&
        row.source.row.startsWith(`${me}-`) &&
        isAskedAs(row, kind, choice) &&
        (numberOf(row) !== null) === isIssue,
    ) ?? null
  );
}

/** Number and day; those of the row that was left hold unless others are asked for now. */
function settled(
  desk: PaperDesk,
  { rows }: Register,
  { request, left }: { readonly request: Asked; readonly left: RegisterRow | null },
): IssueFacts {
  const { kind, choice, terms } = request;
  const known = left === null ? null : numberOf(left);
  const question = {
    ...{ kind, choice },
    terms: {
      ...terms,
      number: terms.number ?? known?.text,
      day: terms.day ?? known?.day,
    },
    reissue: desk.reports.reissueOf(kind),
    today: today(momentText(new Date())),
  };
  const others = rows.filter((row) => row !== left);
  return settleIssue(question, { plan: desk.survey.reading.plan, rows: others });
}

function noteOf(replaced: EarlierIssue | null, reason: string): string {
  return replaced === null ? reason : REGISTER_TEXTS.standsFor(replaced.numberText, reason);
}

function fileOf(desk: PaperDesk, key: string): FiledPaper | null {
  return desk.reports.filesMarked(PAPER_MARK, key, PAPER_MARK).get(key) ?? null;
}

/** Papers that put a plan in force: what they announce is kept, so that the next can tell what changed. */
function announces(kind: PaperRequest['kind']): boolean {
  return kind === 'plan' || kind === 'announcement' || kind === 'revision';
}
