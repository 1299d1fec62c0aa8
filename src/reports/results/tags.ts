import { flag, list, text } from '../docx/tags.ts';

const NAMED = { name: text };

/** What every paper on results may say: how far the year has come, and what was reported. */
export const PERIOD_TAGS = {
  fiscalYear: text,
  period: text,
  /** Which quarters are closed, and how much of the others is reported. */
  dataState: text,
  dueCount: text,
  reportedCount: text,
  greenCount: text,
  yellowCount: text,
  redCount: text,
  greyCount: text,
  spentTotal: text,
  /** From how many activities the sum comes, where not from all. */
  spentNote: text,
  resultTables: list({
    strategy: text,
    tactic: text,
    rows: list({
      order: text,
      name: text,
      quantity: text,
      quality: text,
      benefit: text,
      quantityResult: text,
      qualityResult: text,
      benefitResult: text,
      money: text,
      spent: text,
      share: text,
      state: text,
      light: text,
    }),
  }),
  spending: list({
    division: text,
    allocated: text,
    planned: text,
    spent: text,
    left: text,
    share: text,
    forecast: text,
  }),
  trainingAttended: text,
  trainingReported: text,
  trainingLate: text,
  hasProblems: flag,
  problems: list({ ...NAMED, state: text, problem: text, movedTo: text }),
  hasEvidence: flag,
  evidenceItems: list({ ...NAMED, evidence: text }),
  hasCorrections: flag,
  corrections: list({ ...NAMED, correction: text }),
};

/** What the report on a whole year says besides: the three things that the notice asks for, and what follows. */
export const YEAR_TAGS = {
  hasIndicators: flag,
  indicators: list({ ...NAMED, measured: text }),
  idpLines: list({
    division: text,
    group: text,
    count: text,
    assessed: text,
    reached: text,
    gapBefore: text,
    gapAfter: text,
  }),
  coverage: list({ division: text, holders: text, planned: text, trained: text, share: text }),
  curricula: list({ ...NAMED, count: text, assessed: text, reached: text }),
  yearBefore: text,
  comparison: list({ ...NAMED, before: text, after: text }),
  hasProposals: flag,
  proposals: list({ ...NAMED, proposal: text }),
};

export const MANAGEMENT_TAGS = {
  fiscalYear: text,
  manpower: list({ employmentType: text, count: text, holders: text, vacant: text }),
  hasNewcomers: flag,
  newcomers: list({ division: text, count: text }),
  partsToAttach: list({ item: text }),
};

export const EVIDENCE_TAGS = {
  fiscalYear: text,
  dataState: text,
  areas: list({
    assessment: text,
    area: text,
    rows: list({
      order: text,
      name: text,
      result: text,
      light: text,
      evidence: text,
      lacks: text,
    }),
    count: text,
    lackCount: text,
  }),
};
