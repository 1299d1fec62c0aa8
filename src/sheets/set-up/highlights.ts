import { SEVERITY_LABELS } from '../../tabs/computed-tabs.ts';
import { columnLetter } from '../../tabs/derive/sheet-map.ts';
import { FIRST_DATA_ROW } from '../../tabs/derive/tab-layout.ts';
import type { Table } from '../../tabs/derive/table.ts';
import { FACT_BEGINS } from '../../tabs/fixed/home-cells.ts';
import { PLAN_STATES, type PlanState } from '../../tabs/plan-states.ts';
import { LIGHTS } from '../../tabs/results/states.ts';
import { SUBMISSION_STATES } from '../../tabs/submissions.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type ConditionalFormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const RED = { background: '#fdeaea', ink: '#a61b1b' };
const AMBER = { background: '#fff4d6', ink: '#7a5200' };
const GREY = { background: '#f3f4f5', ink: '#5b6670' };
const BLUE = { background: '#e4edfb', ink: '#1f4fa3' };
const GREEN = { background: '#e3f2ea', ink: '#0b5d4b' };
/** Bars drawn in text. */
const BAR = { background: null, ink: '#8fb3a8' };
const OVER_BAR = { background: null, ink: '#b3261e' };

interface Style {
  readonly background: string | null;
  readonly ink: string;
}

type Highlight = {
  readonly column: string;
  readonly when: (cell: string) => string;
  readonly style: Style;
};

/** Over is red, under is amber. */
const OVER_AND_UNDER: readonly Highlight[] = [
  { column: 'difference', when: (cell) => `=AND(ISNUMBER(${cell}),${cell}>0)`, style: RED },
  { column: 'difference', when: (cell) => `=AND(ISNUMBER(${cell}),${cell}<0)`, style: AMBER },
];

/** A colour means one thing everywhere: not sent grey, waiting and given back amber, sent blue, taken green. */
const STATE_STYLES: readonly (readonly [string, Style])[] = [
  [SUBMISSION_STATES.notSent, GREY],
  [SUBMISSION_STATES.waitsForLock, AMBER],
  [SUBMISSION_STATES.returned, AMBER],
  [SUBMISSION_STATES.sent, BLUE],
  [SUBMISSION_STATES.accepted, GREEN],
];

function beginsWith(text: string): (cell: string) => string {
  return (cell) => `=LEFT(${cell},${text.length})="${text}"`;
}
const LIGHT_STYLES = [
  ['green', GREEN],
  ['yellow', AMBER],
  ['red', RED],
  ['grey', GREY],
] as const;

/** How far the plan has come: only one that was checked and is complete is ever green. */
const PLAN_STATE_STYLES: readonly (readonly [PlanState, Style])[] = [
  ['unchecked', GREY],
  ['empty', GREY],
  ['incomplete', AMBER],
  ['sound', GREEN],
];

/** Which rows of a tab stand out: a condition on one of its own columns, never on another tab. */
const HIGHLIGHTS: Readonly<Record<string, readonly Highlight[]>> = {
  reconciliation: OVER_AND_UNDER,
  home: [
    ...OVER_AND_UNDER,
    ...[FACT_BEGINS.over, FACT_BEGINS.toMend].map((word) => ({
      column: 'difference',
      when: beginsWith(word),
      style: RED,
    })),
    { column: 'difference', when: beginsWith(FACT_BEGINS.under), style: AMBER },
    ...PLAN_STATE_STYLES.map(([state, style]) => ({
      column: 'difference',
      when: (cell: string) => `=${cell}="${PLAN_STATES[state]}"`,
      style,
    })),
    { column: 'errors', when: (cell) => `=AND(ISNUMBER(${cell}),${cell}>0)`, style: RED },
    ...STATE_STYLES.map(([state, style]) => ({ column: 'state', when: beginsWith(state), style })),
    { column: 'bar', when: (cell) => `=LEFT(${cell},1)="█"`, style: BAR },
    { column: 'over', when: (cell) => `=LEFT(${cell},1)="█"`, style: OVER_BAR },
  ],
  coverage: [
    { column: 'plans', when: (cell) => `=AND(ISNUMBER(${cell}),${cell}=0)`, style: RED },
    { column: 'curricula', when: (cell) => `=AND(ISNUMBER(${cell}),${cell}=0)`, style: AMBER },
    { column: 'missing', when: (cell) => `=LEN(${cell})>0`, style: AMBER },
  ],
  results: [
    ...LIGHT_STYLES.map(([light, style]) => ({
      column: 'light',
      when: (cell: string) => `=${cell}="${LIGHTS[light]}"`,
      style,
    })),
    // What a head still has to say.
    {
      column: 'state',
      when: (cell) => `=AND(LEN(${cell})=0,LEN($A${FIRST_DATA_ROW})>0)`,
      style: AMBER,
    },
  ],
  findings: [
    { column: 'severity', when: (cell) => `=${cell}="${SEVERITY_LABELS.E}"`, style: RED },
    { column: 'severity', when: (cell) => `=${cell}="${SEVERITY_LABELS.W}"`, style: AMBER },
    { column: 'severity', when: (cell) => `=${cell}="${SEVERITY_LABELS.I}"`, style: GREY },
  ],
};

/** The rules that a tab has; not asked for where none is wanted. */
export function readHighlights(sheet: Sheet, { layout }: Table): ConditionalFormatRule[] {
  return HIGHLIGHTS[layout.declaration] === undefined ? [] : sheet.getConditionalFormatRules();
}

/** Colours the cells that need attention; users' own rules stay, and come first. */
export function applyHighlights(
  sheet: Sheet,
  table: Table,
  actual: readonly ConditionalFormatRule[],
): void {
  const highlights = HIGHLIGHTS[table.layout.declaration] ?? [];
  const wanted = highlights.flatMap(({ column, when, style }) =>
    positionsOf(table, column).map((position) => {
      const range = sheet.getRange(
        FIRST_DATA_ROW,
        position,
        sheet.getMaxRows() - FIRST_DATA_ROW + 1,
        1,
      );
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(when(`$${columnLetter(position)}${FIRST_DATA_ROW}`))
        .setFontColor(style.ink)
        .setRanges([range]);
      return (style.background === null ? rule : rule.setBackground(style.background)).build();
    }),
  );
  if (wanted.length === 0) return;
  const known = new Set(actual.map(conditionOf));
  const missing = wanted.filter((rule) => !known.has(conditionOf(rule)));
  if (missing.length > 0) sheet.setConditionalFormatRules([...actual, ...missing]);
}

/** Where a column stands, once for each year or division if it is repeated. */
function positionsOf({ columns }: Table, key: string): number[] {
  return [...columns].flatMap(([one, position]) =>
    one === key || one.startsWith(`${key}:`) ? [position] : [],
  );
}

function conditionOf(rule: ConditionalFormatRule): string {
  return String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '').replace(/\s/g, '');
}
