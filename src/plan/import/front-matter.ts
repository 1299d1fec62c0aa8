import type { IsoDay } from '../../base/day.ts';
import { toArabicDigits } from '../../base/thai-digits.ts';
import { day as dayKind } from '../../tabs/cell-kinds.ts';
import { BOOK_DOCUMENTS } from '../../tabs/master-tabs.ts';
import type { SettingKey } from '../../tabs/settings.ts';
import {
  ANNOUNCED_DAY,
  ANNOUNCED_ON,
  ANNOUNCEMENT_START,
  APPROVAL_BODY,
  CLAUSES,
  DISTRICT_IN_LINE,
  DRAFTED_ON,
  EFFECTIVE_DAY,
  FISCAL_YEARS,
  LOOKS_LIKE_DIVISION,
  MEETING_CITED,
  MEETING_DAY,
  MUNICIPALITY_AT_END,
  MUNICIPALITY_LINE,
  NUMERIC_DAY,
  ORDER_CITED,
  ORDER_DAY,
  PHONE_LABEL,
  PHONE_LINE,
  PLACE_LINE,
  PLAN_COVER,
  PLAN_TITLE_SPAN,
  PROVINCE_IN_LINE,
  SIGNER_LINE,
  SIGNER_OFFICE,
  SUBJECT_LINE,
  UNIT_LINE_OF_COVER,
} from '../../tabs/words/old-plan.ts';
import { type PastedLine, plain } from './clean.ts';
import type { Draft } from './draft.ts';
import type { OldSection } from './old-plan.ts';

const [, ANNOUNCEMENT] = BOOK_DOCUMENTS;

/** The cover and the announcement: lines from which the settings and the clauses come. */
export interface FrontMatter {
  /** A line of the cover; false when it is none. The year of rules is no year of the plan. */
  readonly takeCover: (text: string, line: PastedLine, isOfRules: boolean) => boolean;
  /** A line of the announcement; false when it is none. */
  readonly takeAnnouncement: (text: string, line: PastedLine) => boolean;
  readonly clauses: readonly OldSection[];
}

export function isAnnouncement(text: string): boolean {
  return ANNOUNCEMENT_START.test(plain(text));
}

export function frontMatter(draft: Draft): FrontMatter {
  const clauses: OldSection[] = [];
  return {
    clauses,
    takeCover: (text, line, isOfRules) => {
      if (!isOfRules || FISCAL_YEARS.exec(plain(text)) === null)
        return coverSettings(text, line.index, draft);
      draft.say(line.index, 'checked', 'title');
      return true;
    },
    takeAnnouncement: (text, line) => announcementLine(text, line.index, draft, clauses),
  };
}

/** Adds what a line says to the settings; what was said before stays, and a difference is told. */
function set(draft: Draft, line: number, key: SettingKey, value: string | number, isDay = false) {
  const known = draft.settings.find((one) => one.key === key);
  if (known === undefined) draft.settings.push({ key, value, isDay, line });
  else if (plain(String(known.value)) !== plain(String(value))) return false;
  return true;
}

function coverSettings(text: string, line: number, draft: Draft): boolean {
  const typed = plain(text);
  const say = (isSame = true) => {
    draft.say(line, isSame ? 'placed' : 'changed', isSame ? 'setting' : 'municipalityDiffers', {
      text,
    });
    return true;
  };
  const years = FISCAL_YEARS.exec(typed);
  if (PLAN_COVER.test(typed)) {
    const title = text.replace(PLAN_TITLE_SPAN, '').trim();
    if (title.length <= 60) set(draft, line, 'planTitle', title);
    if (years !== null) setYears(draft, line, years);
    return say();
  }
  if (years !== null) {
    setYears(draft, line, years);
    return say();
  }
  const municipality = MUNICIPALITY_LINE.exec(typed)?.[1];
  if (municipality !== undefined) return say(set(draft, line, 'municipality', municipality));
  if (PLACE_LINE.test(typed)) {
    set(draft, line, 'district', DISTRICT_IN_LINE.exec(text)?.[1] ?? '');
    set(draft, line, 'province', PROVINCE_IN_LINE.exec(text)?.[1] ?? '');
    return say();
  }
  if (PHONE_LINE.test(typed)) {
    set(draft, line, 'phone', text.replace(PHONE_LABEL, ''));
    return say();
  }
  if (UNIT_LINE_OF_COVER.test(typed)) {
    set(draft, line, 'owningUnit', text);
    return say();
  }
  const division = text.replace(/\.+$/, '');
  if (LOOKS_LIKE_DIVISION.test(typed) && text.length <= 40) {
    set(draft, line, 'owningDivision', division);
    if (division === text) return say();
    draft.say(line, 'changed', 'cleaned');
    return true;
  }
  return false;
}

function setYears(draft: Draft, line: number, [, first = '', last = first]: RegExpExecArray): void {
  set(draft, line, 'firstYear', Number(first));
  const count = Number(last || first) - Number(first) + 1;
  if (count >= 1) set(draft, line, 'yearCount', count);
}

function announcementLine(
  text: string,
  line: number,
  draft: Draft,
  clauses: OldSection[],
): boolean {
  const typed = plain(text);
  const placed = () => {
    draft.say(line, 'placed', 'setting');
    return true;
  };
  const clause = CLAUSES.find(
    ([start, number]) => start.test(typed) && !clauses.some((one) => one.number === number),
  );
  if (clause !== undefined) {
    const [, number, heading] = clause;
    clauses.push({
      ...{ document: ANNOUNCEMENT, number, heading, paragraphs: [text], lines: [line] },
    });
    clauseSettings(text, line, draft);
    draft.say(line, 'placed', 'clause', { number });
    return true;
  }
  if (ANNOUNCED_ON.test(typed)) {
    setDay(draft, line, 'announcedDay', ANNOUNCED_DAY.exec(text)?.slice(1).join(' '));
    return placed();
  }
  if (DRAFTED_ON.test(typed)) {
    setDay(draft, line, 'draftedDay', NUMERIC_DAY.exec(text)?.slice(1).join('/'));
    return placed();
  }
  if (SIGNER_LINE.test(typed)) {
    set(draft, line, 'signerName', text.replace(/^\(|\)$/g, '').trim());
    return placed();
  }
  if (SIGNER_OFFICE.test(typed)) {
    set(draft, line, 'signerOffice', text);
    return placed();
  }
  if (SUBJECT_LINE.test(typed) || FISCAL_YEARS.test(typed)) {
    draft.say(line, 'checked', 'title');
    return true;
  }
  return false;
}

function clauseSettings(text: string, line: number, draft: Draft): void {
  const meeting = MEETING_CITED.exec(text)?.[1];
  if (meeting !== undefined) {
    set(draft, line, 'approvalMeeting', meeting.replace(/\s/g, ''));
    const body = APPROVAL_BODY.exec(text)?.[1];
    if (body !== undefined) set(draft, line, 'approvalBody', body);
    setDay(draft, line, 'approvalDay', MEETING_DAY.exec(text)?.[1]);
  }
  setDay(draft, line, 'effectiveDay', EFFECTIVE_DAY.exec(text)?.[1]);
}

/** "ประกาศเทศบาลตำบล…" repeats the name of the municipality. */
export function sayAnnouncementHead(text: string, line: PastedLine, draft: Draft): void {
  const name = MUNICIPALITY_AT_END.exec(plain(text))?.[0] ?? '';
  const isSame = name === '' || set(draft, line.index, 'municipality', name);
  draft.say(line.index, isSame ? 'checked' : 'changed', isSame ? 'title' : 'municipalityDiffers', {
    text: name,
  });
}

/** Number and day of the order that a paragraph cites. */
export function orderSettings(text: string, line: PastedLine, draft: Draft): void {
  const number = ORDER_CITED.exec(plain(text))?.[1];
  if (number === undefined) return;
  set(draft, line.index, 'orderNumber', thaiNumberIn(text, number));
  setDay(draft, line.index, 'orderDay', ORDER_DAY.exec(text)?.[1]);
}

/** The number as it was typed: in Thai digits where the text has them. */
function thaiNumberIn(text: string, number: string): string {
  const at = toArabicDigits(text).indexOf(number);
  return at < 0 ? number : text.slice(at, at + number.length);
}

function setDay(draft: Draft, line: number, key: SettingKey, typed: string | undefined): void {
  const day = typed === undefined ? null : dayOf(typed);
  if (day !== null) set(draft, line, key, day, true);
}

/** "๒๕ กันยายน พ.ศ. ๒๕๖๖", "๙/๑๐/๖๖". */
function dayOf(typed: string): IsoDay | null {
  return dayKind.parse(dayKind.fromTyped(typed.replace(/\s+/g, ' ').trim())).value;
}
