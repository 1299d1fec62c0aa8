import { ABBREVIATION_UNKNOWN } from './abbreviation-unknown.ts';
import { ALIGNMENT_MISSING } from './alignment-missing.ts';
import { RULES_WITHOUT_PLAN, SECTION_GAP, SECTION_MISSING } from './book-sections.ts';
import { COMMITTEE_SPAN } from './committee-span.ts';
import { DISTRICT_WRONG } from './district-wrong.ts';
import { DIVISION_NAME_VARIES } from './division-name-varies.ts';
import {
  ANNOUNCED_BEFORE_APPROVED,
  ANNOUNCED_BEFORE_DRAFTED,
  EFFECTIVE_BEFORE_ANNOUNCED,
} from './document-days.ts';
import { DOUBLED_WORD } from './doubled-word.ts';
import { AGENCY_WORD, SCHOOL_WORD, SUBDISTRICT_WORD } from './foreign-words.ts';
import { DIRECTION_MARK, PLAN_TOO_LARGE, TEXT_TOO_LONG } from './giants.ts';
import { LAW_NOT_LISTED, LAW_TITLE_WRONG, LAW_YEAR_WRONG } from './law-wrong.ts';
import { NOTICE_UNCONFIRMED } from './notice-unconfirmed.ts';
import { OTHER_MUNICIPALITY } from './other-municipality.ts';
import { OTHER_PROVINCE } from './other-province.ts';
import { OTHER_YEARS } from './other-years.ts';
import { PLAN_TITLE_VARIES } from './plan-title-varies.ts';
import { SPELLING } from './spelling.ts';
import { HEADER_OF_OTHER_LIST, TITLE_DRIFT, TITLE_WITHOUT_NUMBER } from './title-drift.ts';

/** The rules on what texts, settings and the committee say. */
export const TEXT_CHECKS = [
  OTHER_MUNICIPALITY,
  OTHER_PROVINCE,
  DISTRICT_WRONG,
  DOUBLED_WORD,
  SCHOOL_WORD,
  SUBDISTRICT_WORD,
  AGENCY_WORD,
  DIVISION_NAME_VARIES,
  COMMITTEE_SPAN,
  OTHER_YEARS,
  EFFECTIVE_BEFORE_ANNOUNCED,
  ANNOUNCED_BEFORE_APPROVED,
  ANNOUNCED_BEFORE_DRAFTED,
  LAW_YEAR_WRONG,
  LAW_TITLE_WRONG,
  LAW_NOT_LISTED,
  NOTICE_UNCONFIRMED,
  ABBREVIATION_UNKNOWN,
  SPELLING,
  PLAN_TITLE_VARIES,
  SECTION_MISSING,
  SECTION_GAP,
  RULES_WITHOUT_PLAN,
  TITLE_DRIFT,
  TITLE_WITHOUT_NUMBER,
  HEADER_OF_OTHER_LIST,
  ALIGNMENT_MISSING,
  TEXT_TOO_LONG,
  DIRECTION_MARK,
  PLAN_TOO_LARGE,
] as const;
