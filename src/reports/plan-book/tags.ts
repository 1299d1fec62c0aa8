import { ANNOUNCEMENT_TAGS } from '../announcement/tags.ts';
import { type DataOf, flag, group, list, text } from '../docx/tags.ts';
import { FACT_TAGS, PARAGRAPHS } from '../facts.ts';

/** A piece of running text. */
export const SECTION_TAGS = {
  isChapter: flag,
  /** A chapter that does not stand on a new page anyhow. */
  startsPage: flag,
  number: text,
  heading: text,
  paragraphs: PARAGRAPHS,
};

/** What every part with a table of its own begins and ends with. */
const PART = {
  /** It has something to show, or must be there. */
  shown: flag,
  number: text,
  heading: text,
  paragraphs: PARAGRAPHS,
  sections: list(SECTION_TAGS),
};

/** The tags of the plan book: what its templates may say, and the data that fills them. */
export const PLAN_BOOK_TAGS = {
  ...FACT_TAGS,
  announcement: group(ANNOUNCEMENT_TAGS),
  /** The text of คำนำ in เนื้อหาเล่ม; none: the template has one. */
  foreword: PARAGRAPHS,
  openingSections: list(SECTION_TAGS),
  alignment: group({
    ...PART,
    /** The shared values that serve a local strategy, one a line. */
    localStrategies: list({ localStrategy: text, strategies: text }),
  }),
  tactics: group({
    ...PART,
    /** The tactics of a strategy, one a line. */
    strategies: list({ strategy: text, tactics: text }),
  }),
  budget: group({
    ...PART,
    tables: list({
      caption: text,
      divisions: list({ division: text, divisionTotal: text }),
      rows: list({
        strategy: text,
        /** The tactics of the strategy, one a line. */
        tactics: text,
        amounts: list({ amount: text }),
        rowTotal: text,
      }),
      grandTotal: text,
    }),
    /** The sum of all years, in figures and in words; empty when the plan is for one year. */
    spanTotal: text,
    spanWords: text,
  }),
  activities: group({
    ...PART,
    tables: list({
      strategy: text,
      tactic: text,
      years: list({ year: text }),
      rows: list({
        order: text,
        name: text,
        indicator: text,
        quantity: text,
        quality: text,
        benefit: text,
        /** One amount for each year, "ไม่ใช้งบประมาณ", or the sum of unequal years. */
        money: text,
        schedule: list({ tick: text, quarters: text, yearMoney: text }),
        owner: text,
        personInCharge: text,
      }),
      /** Only in the last table of a tactic with several activities: one needs no sum. */
      isLast: flag,
      count: text,
      tacticMoney: text,
      yearTotals: list({ yearMoney: text }),
    }),
    /** One, or none when there are no activities. */
    summary: list({
      years: list({ year: text, yearTotal: text }),
      rows: list({
        strategy: text,
        count: text,
        amounts: list({ amount: text }),
        rowTotal: text,
      }),
      count: text,
      grandTotal: text,
      words: text,
    }),
  }),
  needs: group({
    ...PART,
    /** What the survey asked for, and how many positions of a division have a plan for what. */
    matrix: list({
      caption: text,
      areas: list({ area: text }),
      rows: list({ division: text, counts: list({ count: text }) }),
    }),
    /** One, or none without competencies. */
    library: list({
      groups: list({
        group: text,
        items: list({ order: text, name: text, positions: text, level: text }),
      }),
    }),
  }),
  idp: group({
    ...PART,
    tables: list({
      division: text,
      employmentType: text,
      years: list({ year: text }),
      rows: list({
        position: text,
        holder: text,
        /** Numbered, one a line, with their quarters; and so the goals and methods. */
        skills: text,
        goals: text,
        /** The methods in two columns. */
        methodsLeft: text,
        methodsRight: text,
        schedule: list({ tick: text }),
      }),
    }),
  }),
  committee: group({
    ...PART,
    /** No text introduces the list: the template has one. */
    standardText: flag,
    orderNumber: text,
    orderDay: text,
    seats: list({ order: text, name: text, role: text }),
  }),
} as const;

export type PlanBookData = DataOf<typeof PLAN_BOOK_TAGS>;
type Part<Name extends keyof PlanBookData> = PlanBookData[Name];
export type SectionData = Part<'openingSections'>[number];
export type BudgetTableData = Part<'budget'>['tables'][number];
export type ActivityTableData = Part<'activities'>['tables'][number];
export type ActivityRowData = ActivityTableData['rows'][number];
export type SummaryData = Part<'activities'>['summary'][number];
export type NeedsData = Part<'needs'>;
export type IdpTableData = Part<'idp'>['tables'][number];
export type IdpRowData = IdpTableData['rows'][number];
