import { isEmail, plainEmail } from '../../base/email.ts';
import type { Finding } from '../../base/finding.ts';
import { ACTIVITIES_TAB } from '../../tabs/activities.ts';
import { type ColumnKey, divisionTabKey } from '../../tabs/define-tab.ts';
import type { DeclaredPlace } from '../../tabs/derive/place.ts';
import type { DIVISIONS_TAB } from '../../tabs/master-tabs.ts';
import { RULES } from '../../tabs/rules/index.ts';
import { SETTINGS_TAB } from '../../tabs/settings.ts';
import type { Division, Plan } from '../plan.ts';
import { lineOf, type TotalsLine } from '../totals.ts';
import { joinYears } from './by-year.ts';
import { defineCheck } from './define-check.ts';

/** The host shares a file with so many addresses (Drive help: share files). */
const MOST_EDITORS = 200;

export const DIVISION_UNLISTED = defineCheck({
  code: 'DIVISION_UNLISTED',
  severity: 'E',
  holds: 'A division that has rows or money has a row in the list of divisions.',
  find: ({ plan }) =>
    plan.divisions
      .filter(({ listed }) => !listed)
      .map(({ code, name }) => ({
        place: { tab: divisionTabKey(ACTIVITIES_TAB.key, code), row: '', column: 'name' },
        facts: { division: name, text: code },
      })),
});

export const DIVISION_RETIRED_IN_USE = defineCheck({
  code: 'DIVISION_RETIRED_IN_USE',
  severity: 'W',
  holds: 'A division that is no more has neither money nor activities after its last year.',
  find: ({ plan, totals }) =>
    plan.divisions.flatMap((division) => {
      const { retirement, code, name } = division;
      if (retirement === null) return [];
      const after = plan.years.filter((year) => year > (retirement.lastYear ?? 0));
      const used = after.filter((year) => isUsed(lineOf(totals, year, { division: code })));
      return joinYears(used, (year) => {
        const { allocated, planned } = lineOf(totals, year, { division: code });
        return { division: name, allocated, planned };
      }).map((found) => ({ ...found, place: placeOf(division, 'state') }));
    }),
});

export const DIVISION_SUCCESSOR_UNKNOWN = defineCheck({
  code: 'DIVISION_SUCCESSOR_UNKNOWN',
  severity: 'W',
  holds: 'The division that took over the work of another one exists.',
  find: ({ plan }) =>
    plan.divisions.flatMap((division) => {
      const successor = division.retirement?.successor ?? '';
      const known = plan.divisions.some(
        (one) => one.name === successor && one.retirement === null && one.code !== division.code,
      );
      if (successor === '' || known) return [];
      const facts = { division: division.name, text: successor };
      return [{ place: placeOf(division, 'successor'), facts }];
    }),
});

export const EDITOR_NOT_AN_EMAIL = defineCheck({
  code: 'EDITOR_NOT_AN_EMAIL',
  severity: 'E',
  holds: 'What stands as an editor of a division or of HR is an e-mail address.',
  find: ({ plan }) =>
    editorCells(plan).flatMap((cell) =>
      cell.editors.filter((editor) => !isEmail(editor)).map((editor) => foundEditor(cell, editor)),
    ),
});

export const EDITORS_TOO_MANY = defineCheck({
  code: 'EDITORS_TOO_MANY',
  severity: 'W',
  holds: 'A cell names no more editors than the host lets a file have.',
  find: ({ plan }) =>
    editorCells(plan)
      .filter(({ editors }) => editors.length > MOST_EDITORS)
      .map(({ place, division, editors }) => ({
        place,
        facts: { division, count: editors.length, most: MOST_EDITORS },
      })),
});

/** Editors whom the host refused as a run of HR found out: no account has such an address. */
export function refusedEditorFindings(
  plan: Plan,
  refused: readonly string[],
): Finding<'EDITOR_REFUSED'>[] {
  const { severity } = RULES.EDITOR_REFUSED;
  return editorCells(plan).flatMap((cell) =>
    cell.editors
      .filter((editor) => refused.includes(plainEmail(editor)))
      .map((editor) => ({
        ...{ code: 'EDITOR_REFUSED' as const, severity, years: [] },
        ...foundEditor(cell, editor),
      })),
  );
}

interface EditorCell {
  readonly place: DeclaredPlace;
  /** Official name; empty: of HR. */
  readonly division: string;
  readonly editors: readonly string[];
}

/** Every cell that names editors. */
function editorCells({ divisions, settings }: Plan): EditorCell[] {
  const hr: DeclaredPlace = { tab: SETTINGS_TAB.key, row: 'hrEditors', column: 'value' };
  return [
    { place: hr, division: '', editors: settings.hrEditors },
    ...divisions.map((division) => ({
      place: placeOf(division, 'editors'),
      ...{ division: division.name, editors: division.editors },
    })),
  ];
}

function foundEditor({ place, division }: EditorCell, text: string) {
  return { place, facts: { division, text } };
}

function isUsed({ allocated, planned, activities }: TotalsLine): boolean {
  return allocated !== 0 || planned !== 0 || activities > 0;
}

function placeOf({ source }: Division, column: ColumnKey<typeof DIVISIONS_TAB>): DeclaredPlace {
  return { ...source, column };
}
