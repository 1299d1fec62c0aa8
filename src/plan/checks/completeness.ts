import type { Facts } from '../../base/finding.ts';
import { KIT_TABS } from '../../tabs/kit-rows.ts';
import { BOOK_DOCUMENTS } from '../../tabs/master-tabs.ts';
import {
  APPROVAL_SETTINGS,
  BASIC_SETTINGS,
  type Gap,
  missingParts,
  missingSettings,
  missingTexts,
  PLAN_PARTS,
  placeOfGap,
} from '../completeness/gaps.ts';
import type { Plan } from '../plan.ts';
import { defineCheck, type Found } from './define-check.ts';

/** What is not there, where everything else asks what is wrong with what is there. */

export const SETTING_MISSING = defineCheck({
  code: 'SETTING_MISSING',
  severity: 'E',
  holds: 'What every paper says of the office and the plan stands in the settings.',
  find: ({ plan }) => missingSettings(plan, BASIC_SETTINGS).map((gap) => found(gap, plan)),
});

export const PART_MISSING = defineCheck({
  code: 'PART_MISSING',
  severity: 'E',
  holds:
    'The plan has a division, strategy, tactic, allocation, person, activity, chair, secretary.',
  find: ({ plan }) => missingParts(plan, PLAN_PARTS).map((gap) => found(gap, plan)),
});

const [PLAN_BOOK] = BOOK_DOCUMENTS;

export const TEXT_MISSING = defineCheck({
  code: 'TEXT_MISSING',
  severity: 'E',
  holds: 'Each document has its required texts; those of the other papers wait for them only.',
  find: ({ plan }) =>
    BOOK_DOCUMENTS.flatMap((document) =>
      missingTexts(plan, document).map((gap): Found => {
        const one = found(gap, plan);
        return document === PLAN_BOOK ? one : { ...one, severity: 'W' };
      }),
    ),
});

export const APPROVAL_MISSING = defineCheck({
  code: 'APPROVAL_MISSING',
  severity: 'I',
  holds: 'The day and meeting of the approval are known before the plan is announced.',
  find: ({ plan }) => missingSettings(plan, APPROVAL_SETTINGS).map((gap) => found(gap, plan)),
});

export const KIT_UNREAD = defineCheck({
  code: 'KIT_UNREAD',
  severity: 'W',
  holds: 'Somebody has read each row that the product started the office with.',
  find: ({ plan }) =>
    KIT_TABS.flatMap((tab): Found[] => {
      const rows = plan.unread.filter((source) => source.tab === tab);
      const [first] = rows;
      if (first === undefined) return [];
      return [{ place: { ...first, column: 'reading' }, facts: { count: rows.length } }];
    }),
});

function found(gap: Gap, plan: Plan): Found {
  return {
    place: placeOfGap(gap, plan),
    facts: factsOf(gap),
    subject: JSON.stringify(factsOf(gap)),
  };
}

function factsOf(gap: Gap): Facts {
  switch (gap.kind) {
    case 'setting':
      return { setting: gap.key };
    case 'part':
      return { part: gap.part };
    case 'section':
      return {
        document: gap.section.document,
        section: gap.section.number,
        heading: gap.section.heading,
      };
    case 'wording':
      return { document: gap.document };
  }
}
