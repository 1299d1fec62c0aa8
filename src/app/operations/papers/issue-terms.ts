import type { IsoDay } from '../../../base/day.ts';
import { fiscalYearOf } from '../../../base/fiscal-year.ts';
import { ProgramFault } from '../../../base/program-fault.ts';
import {
  isSameNumber,
  type NumberedPaper,
  type NumberSequence,
  nextNumber,
  numbersSkipped,
  paperWithNumber,
  readCodedNumber,
  readNumber,
  sequenceOf,
  type TypedNumber,
} from '../../../plan/paper-numbers.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { Reissue } from '../../../reports/index.ts';
import { NUMBERED_CENTRALLY, PAPER_SERIES } from '../../../tabs/paper-series.ts';
import { thaiDateLong } from '../../../text/format.ts';
import { PAPER_NAMES, type PaperKind, SERIES_OF_KIND } from '../../../text/paper-kinds.ts';
import { codedNumber, paperNumber } from '../../../text/paper-register.ts';
import type { PaperChoice } from './arguments.ts';
import {
  isInForce,
  isSamePaper,
  numberTextOf,
  type PaperNumber,
  type RegisterRow,
} from './register.ts';

/** What the person who issues a paper says of it; what is not said is proposed, or asked for. */
export interface IssueTerms {
  /** As the register of the office gave it; nothing: the next one of a series that lives in this file. */
  readonly number?: string | undefined;
  /** The day that the paper bears; nothing: today. */
  readonly day?: IsoDay | undefined;
  /** The number of the paper in whose place this one stands. */
  readonly replaces?: string | undefined;
  /** Why the paper is replaced, or an order is dated after what it orders. */
  readonly reason?: string | undefined;
}

export interface IssueQuestion {
  readonly kind: PaperKind;
  readonly choice: PaperChoice;
  readonly terms: IssueTerms;
  readonly reissue: Reissue;
  readonly today: IsoDay;
}

/** The register and the plan, of which papers were issued before this file existed. */
export interface IssuedSoFar {
  readonly plan: Plan;
  readonly rows: readonly RegisterRow[];
}

/** An earlier issue of the same paper: in the register, or typed where its number stood before. */
export interface EarlierIssue {
  readonly numberText: string;
  readonly day: IsoDay | null;
  /** null: it stands in no register. */
  readonly row: RegisterRow | null;
}

/** All that is settled before a row is reserved. */
export interface IssueFacts {
  readonly number: PaperNumber;
  readonly replaced: EarlierIssue | null;
  /** Numbers of an own series that nobody was given; null: none. */
  readonly skipped: { readonly from: number; readonly to: number } | null;
}

/** The series of a kind, and who gives its numbers. */
export interface SeriesRule {
  readonly name: string;
  readonly isCentral: boolean;
  /** What stands before the number instead of the year behind it; null: the year stands there. */
  readonly code: string | null;
}

export function seriesOf(kind: PaperKind, { settings }: Plan): SeriesRule {
  const series = SERIES_OF_KIND[kind];
  if (series === undefined) return { name: PAPER_NAMES[kind], isCentral: false, code: null };
  const by = {
    order: settings.orderNumbers,
    memo: settings.memoNumbers,
    announcement: settings.announcementNumbers,
  }[series];
  return {
    name: PAPER_SERIES[series],
    isCentral: by === NUMBERED_CENTRALLY,
    code: series === 'memo' ? settings.memoCode : null,
  };
}

/**
 * Settles number and day of a paper that is to be issued.
 * @throws ProgramFault ISSUED_BEFORE, NOTHING_REPLACED, NUMBER_NEEDED, NUMBER_UNREADABLE, NUMBER_OF_OTHER_YEAR,
 * NUMBER_TAKEN, DAY_TAKEN, ORDER_TOO_LATE: each says what the person has to add.
 */
export function settleIssue(question: IssueQuestion, soFar: IssuedSoFar): IssueFacts {
  const { kind, terms } = question;
  const earlier = earlierIssue(question, soFar);
  const isFirstEntry = isEntryOf(earlier, terms);
  const replaced = isFirstEntry ? null : replacedBy(earlier, question, soFar);
  const day = terms.day ?? (isFirstEntry ? earlier?.day : null) ?? question.today;
  requireTimely(question, day, soFar.plan);
  requireOwnDay(kind, day, soFar);
  const papers = numberedPapers(soFar, isFirstEntry ? earlier?.numberText : undefined).filter(
    ({ row }) => row === null || row !== replaced?.row,
  );
  const series = seriesOf(kind, soFar.plan);
  const sequence = sequenceOf(series.name, day, soFar.plan.settings);
  const typed = readTyped(terms.number, series, sequence);
  if (typed === null && series.isCentral)
    throw new ProgramFault('NUMBER_NEEDED', `${kind} is numbered elsewhere`, {
      series: series.name,
    });
  const number = typed?.number ?? nextNumber(papers, sequence, soFar.plan.settings);
  const numberText = printed(number, typed?.code || series.code, sequence);
  const holder = paperWithNumber(papers, sequence, numberText);
  if (holder !== null)
    throw new ProgramFault('NUMBER_TAKEN', `${numberText} is taken`, {
      number: numberText,
      title: holder.title,
    });
  return {
    number: { number, year: sequence.year, day, text: numberText },
    replaced,
    skipped: series.isCentral
      ? null
      : numbersSkipped(papers, sequence, { number, settings: soFar.plan.settings }),
  };
}

/** The number of an own series that is `ahead` numbers after the next one. */
export function proposedNumber(
  kind: PaperKind,
  day: IsoDay,
  { soFar, ahead }: { readonly soFar: IssuedSoFar; readonly ahead: number },
): PaperNumber {
  const series = seriesOf(kind, soFar.plan);
  const { settings } = soFar.plan;
  const sequence = sequenceOf(series.name, day, settings);
  const number = nextNumber(numberedPapers(soFar, undefined), sequence, settings) + ahead;
  return { number, year: sequence.year, day, text: printed(number, series.code, sequence) };
}

/** The issue that stands, whether or not this file knows it; null: the paper was never issued. */
export function earlierIssue(
  { kind, choice, reissue, today, terms }: IssueQuestion,
  { plan, rows }: IssuedSoFar,
): EarlierIssue | null {
  if (reissue === 'freely') return null;
  const year = fiscalYearOf(terms.day ?? today);
  const row = rows
    .filter((one) => isInForce(one) && isSamePaper(one, kind, choice))
    .filter((one) => reissue === 'once' || fiscalYearOf(one.values.issuedOn ?? '') === year)
    .at(-1);
  if (row !== undefined) return { numberText: numberTextOf(row), day: row.values.issuedOn, row };
  return typedIssue(kind, choice, plan);
}

/** The number that was given on paper and typed where the paper's facts stand. */
function typedIssue(kind: PaperKind, { request }: PaperChoice, plan: Plan): EarlierIssue | null {
  const { settings, training } = plan;
  if (kind === 'order') return typedAs(settings.orderNumber, settings.orderDay);
  if (kind !== 'travelOrder') return null;
  const found = training.requests.find(({ source }) => source.row === request);
  return found === undefined ? null : typedAs(found.orderNumber, found.orderDay);
}

function typedAs(numberText: string, day: IsoDay | null): EarlierIssue | null {
  return numberText === '' ? null : { numberText, day, row: null };
}

/** A paper that was issued by hand is entered with the number that it has. */
function isEntryOf(earlier: EarlierIssue | null, { number }: IssueTerms): boolean {
  return (
    earlier !== null &&
    earlier.row === null &&
    number !== undefined &&
    isSameNumber(number, earlier.numberText)
  );
}

function replacedBy(
  earlier: EarlierIssue | null,
  { kind, choice, terms: { replaces } }: IssueQuestion,
  { rows }: IssuedSoFar,
): EarlierIssue | null {
  if (earlier === null) {
    if (replaces === undefined) return null;
    // Cancelled, or marked as replaced by the run that was cut off just then.
    const row = rows.find(
      (one) => isSamePaper(one, kind, choice) && isSameNumber(numberTextOf(one), replaces),
    );
    if (row !== undefined) return { numberText: replaces, day: row.values.issuedOn, row };
    throw new ProgramFault('NOTHING_REPLACED', `No issued paper ${replaces}`, {
      number: replaces,
    });
  }
  if (replaces !== undefined && isSameNumber(replaces, earlier.numberText)) return earlier;
  throw new ProgramFault('ISSUED_BEFORE', `Issued before as ${earlier.numberText}`, {
    number: earlier.numberText,
    day: earlier.day === null ? '' : thaiDateLong(earlier.day),
  });
}

function readTyped(
  typed: string | undefined,
  { code }: SeriesRule,
  { year }: NumberSequence,
): TypedNumber | null {
  if (typed === undefined) return null;
  const read = code === null ? readNumber(typed) : readCodedNumber(typed);
  if (read === null)
    throw new ProgramFault('NUMBER_UNREADABLE', `"${typed}" is no number of a paper`, {
      number: typed,
    });
  if (read.year !== null && read.year !== year)
    throw new ProgramFault('NUMBER_OF_OTHER_YEAR', `${typed} is not of ${year}`, {
      number: typed,
      year,
    });
  return read;
}

function printed(number: number, code: string | null, { year }: NumberSequence): string {
  return code === null || code === '' ? paperNumber(number, year) : codedNumber(code, number);
}

interface KnownPaper extends NumberedPaper {
  readonly title: string;
  readonly row: RegisterRow | null;
}

/**
 * Every number that this file knows of, also those that stand in ขออบรม and ตั้งค่า only.
 * @param entered A typed number that is being entered into the register, and so is not in its own way.
 */
function numberedPapers({ plan, rows }: IssuedSoFar, entered: string | undefined): KnownPaper[] {
  const kinds = Object.keys(PAPER_NAMES) as PaperKind[];
  const seriesNames = new Map<string, string>(
    kinds.map((kind) => [PAPER_NAMES[kind], seriesOf(kind, plan).name]),
  );
  const registered = rows.map((row): KnownPaper => {
    const { kind, number, numberYear, title } = row.values;
    const series = seriesNames.get(kind) ?? kind;
    return { series, number, numberYear, numberText: numberTextOf(row), title, row };
  });
  const known = new Set(registered.map(({ numberText }) => numberText.replace(/\s/g, '')));
  const typed = typedOrders(plan).filter(
    ({ numberText }) =>
      !known.has(numberText.replace(/\s/g, '')) &&
      (entered === undefined || !isSameNumber(numberText, entered)),
  );
  return [...registered, ...typed];
}

function typedOrders({ settings, training, positions }: Plan): KnownPaper[] {
  const orders = [
    { numberText: settings.orderNumber, title: PAPER_NAMES.order as string },
    ...training.requests.map(({ orderNumber, position }) => ({
      numberText: orderNumber,
      title:
        `${PAPER_NAMES.travelOrder} ${positions.find(({ number }) => number === position)?.holder ?? ''}`.trim(),
    })),
  ];
  return orders.flatMap(({ numberText, title }) => {
    const read = readNumber(numberText);
    if (read === null || read.year === null) return [];
    const { number, year } = read;
    return [{ series: PAPER_SERIES.order, number, numberYear: year, numberText, title, row: null }];
  });
}

/** An order to travel that is dated after the journey needs a reason. */
function requireTimely({ kind, choice, terms }: IssueQuestion, day: IsoDay, plan: Plan): void {
  if (kind !== 'travelOrder' || (terms.reason ?? '') !== '') return;
  const from = plan.training.requests.find(({ source }) => source.row === choice.request)?.from;
  if (from === undefined || from === null || day <= from) return;
  throw new ProgramFault('ORDER_TOO_LATE', `Dated ${day}, the course begins ${from}`, {
    day: thaiDateLong(day),
    from: thaiDateLong(from),
  });
}

/** A revision is announced later than what it revises. */
function requireOwnDay(kind: PaperKind, day: IsoDay, { plan, rows }: IssuedSoFar): void {
  if (kind !== 'revision') return;
  const days = rows
    .filter((row) => isInForce(row) && announces(row.values.kind))
    .flatMap(({ values }) => values.issuedOn ?? []);
  const { announcedDay } = plan.settings;
  const last = [...days, ...(announcedDay === null ? [] : [announcedDay])].sort().at(-1);
  if (last === undefined || day > last) return;
  throw new ProgramFault('DAY_TAKEN', `Announced on ${last}, revised on ${day}`, {
    day: thaiDateLong(last),
  });
}

function announces(kindName: string): boolean {
  return kindName === PAPER_NAMES.announcement || kindName === PAPER_NAMES.revision;
}
