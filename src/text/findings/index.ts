import type { Finding } from '../../base/finding.ts';
import type { FindingCode } from '../../plan/finding-codes.ts';
import { RULES } from '../../tabs/rules/index.ts';
import { shorten, thaiYears } from '../format.ts';
import { ACTIVITY_WORDINGS } from './activities.ts';
import { CELL_WORDINGS } from './cells.ts';
import { COMPLETENESS_WORDINGS } from './completeness.ts';
import { DIVISION_WORDINGS } from './divisions.ts';
import { MONEY_WORDINGS } from './money.ts';
import { PEOPLE_WORDINGS } from './people.ts';
import { RESULT_WORDINGS } from './results.ts';
import { TARGET_WORDINGS } from './targets.ts';
import { TEXT_WORDINGS } from './texts.ts';
import { TRAINING_WORDINGS } from './training.ts';
import { TRANSFER_WORDINGS } from './transfers.ts';
import { thai, type Wording } from './wording.ts';

/** UTF-16 units; longer notes are not read on a phone. */
const LONGEST_SENTENCE = 120;

/** Each family of rules has its own file; a code without a wording does not compile. */
const WORDINGS: Readonly<Record<FindingCode, Wording>> = {
  ...COMPLETENESS_WORDINGS,
  ...MONEY_WORDINGS,
  ...TRANSFER_WORDINGS,
  ...ACTIVITY_WORDINGS,
  ...DIVISION_WORDINGS,
  ...PEOPLE_WORDINGS,
  ...TRAINING_WORDINGS,
  ...RESULT_WORDINGS,
  ...TARGET_WORDINGS,
  ...TEXT_WORDINGS,
  ...CELL_WORDINGS,
};

/** The short name of a rule. */
export function findingTitle(code: FindingCode): string {
  return RULES[code].title;
}

/** What the reader should do about a finding. */
export function whatToDo(code: FindingCode): string {
  return WORDINGS[code].whatToDo;
}

/** One Thai sentence of at most 120 characters: the years, what is wrong, and what to do. */
export function sentenceOf(finding: Finding<FindingCode>): string {
  const wording = WORDINGS[finding.code];
  const years = finding.years.length === 0 ? '' : `ปี ${thaiYears(finding.years)} `;
  const says = `${years}${wording.says(finding)}`;
  const { more } = finding.facts;
  const behind = `${more === undefined ? '' : ` และอีก ${thai(more)} ที่ในช่องนี้`} ${wording.whatToDo}`;
  return `${shorten(says, LONGEST_SENTENCE - behind.length)}${behind}`;
}
