import { keepFileLocked } from '../../../sheets/kept-files.ts';
import { momentText } from '../../../sheets/person.ts';
import { newRowKey } from '../../../sheets/row-keys.ts';
import { withDocumentLock, withPersonLock } from '../../../sheets/with-lock.ts';
import type { Survey } from '../../survey.ts';
import type { PaperRequest } from './arguments.ts';
import { ANNOUNCED_FILE, type FiledPaper, PaperDesk, today } from './paper-desk.ts';
import {
  isBeingMade,
  isOf,
  madeRow,
  newNumber,
  newVersion,
  numberOf,
  type PaperNumber,
  type Reservation,
  readRegister,
  reservedRow,
  writeRegister,
} from './register.ts';
import { tellRequest } from './tell-request.ts';

/** The mark that each registered file carries: the key of its row. */
export const PAPER_MARK = 'paper';

export interface RegisteredPaper extends FiledPaper {
  readonly key: string;
  readonly number: PaperNumber | null;
  readonly version: number;
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
    const { paper, isResumed, ...reserved } = withDocumentLock(() => reserve(desk, request));
    const { key, kind, number, version } = reserved;
    const filed =
      (isResumed ? fileOf(desk, key) : null) ?? desk.file(paper, kind, { [PAPER_MARK]: key });
    const { title, missing } = paper;
    withDocumentLock(() => {
      if (number !== null && announces(kind))
        keepFileLocked(ANNOUNCED_FILE, desk.snapshotText(), new Date());
      tellRequest(survey.reading, request, number);
      const row = madeRow(key, { title, link: filed.link, isIssued: number !== null });
      writeRegister(readRegister(), [row]);
    });
    return { ...filed, key, title, number, version, missing, notShared: [...desk.notShared] };
  });
}

type ReservedPaper = Reservation & {
  readonly paper: ReturnType<PaperDesk['make']>;
  /** True: an earlier run of this person reserved it, and perhaps made the file. */
  readonly isResumed: boolean;
};

/** Under the document lock. The paper is made first: what must be refused is refused before a row stands. */
function reserve(
  desk: PaperDesk,
  { kind, choice, isIssue }: PaperRequest & { readonly isIssue: boolean },
): ReservedPaper {
  const register = readRegister();
  const { settings } = desk.survey.reading.plan;
  const left = register.rows.find(
    (row) =>
      isBeingMade(row) &&
      row.source.row.startsWith(`${desk.me}-`) &&
      isOf(row, kind, choice) &&
      (numberOf(row) !== null) === isIssue,
  );
  if (left !== undefined) {
    const number = numberOf(left);
    const reservation = { kind, choice, number, version: left.values.version ?? 1 };
    const paper = desk.make(reservation);
    return { ...reservation, key: left.source.row, paper, isResumed: true };
  }
  const day = today(momentText(new Date()));
  const number = isIssue ? newNumber(register, kind, day, settings) : null;
  const version = newVersion(register, kind, choice);
  const reservation = { key: `${desk.me}-${newRowKey()}`, kind, choice, number, version };
  const paper = desk.make(reservation);
  writeRegister(register, [reservedRow(reservation, settings.currentYear)]);
  return { ...reservation, paper, isResumed: false };
}

function fileOf(desk: PaperDesk, key: string): FiledPaper | null {
  return desk.reports.filesMarked(PAPER_MARK, key, PAPER_MARK).get(key) ?? null;
}

/** Papers that put a plan in force: what they announce is kept, so that the next can tell what changed. */
function announces(kind: PaperRequest['kind']): boolean {
  return kind === 'plan' || kind === 'announcement' || kind === 'revision';
}
