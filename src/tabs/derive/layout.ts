import {
  CENTRAL,
  type Column,
  type Columns,
  divisionTabKey,
  repeatedKey,
  type TabDeclaration,
} from '../define-tab.ts';
import { describedHead } from '../fixed/described.ts';
import { fixedRowsOf, headCellsOf } from '../fixed/index.ts';
import { TABS } from '../index.ts';
import { divisionTitle } from './division-title.ts';
import type { DivisionShape, LayoutColumn, PlanShape, TabLayout } from './tab-layout.ts';

const CENTRAL_NAME = 'ส่วนกลาง';

/** Every tab of the workbook, in order: the tabs of one division stand side by side. */
export function layoutsOf(shape: PlanShape): TabLayout[] {
  const ofDivisions = TABS.filter((tab) => tab.perDivision);
  const [first] = ofDivisions;
  return TABS.flatMap((tab) => {
    if (!tab.perDivision) return [layoutOf(tab, shape, null)];
    return tab === first ? perDivision(ofDivisions, shape) : [];
  });
}

function perDivision(tabs: readonly TabDeclaration[], shape: PlanShape): TabLayout[] {
  const central = { code: CENTRAL, name: CENTRAL_NAME, shortName: CENTRAL_NAME };
  return [...shape.divisions, central].flatMap((division) =>
    tabs.map((tab) => layoutOf(tab, shape, division)),
  );
}

/** One hue for the tabs of a division; they are told apart by their neighbours, so ten are enough. */
const DIVISION_COLOURS = [
  '#2f6fb5',
  '#7e4fb0',
  '#d2691e',
  '#b8860b',
  '#c2347e',
  '#6b8e23',
  '#1f8a8a',
  '#a0522d',
  '#4b5fc4',
  '#8a8f1f',
] as const;

function colourOf(tab: TabDeclaration, shape: PlanShape, division: DivisionShape | null): string {
  const index = shape.divisions.findIndex(({ code }) => code === division?.code);
  return DIVISION_COLOURS[index % DIVISION_COLOURS.length] ?? tab.colour;
}

function layoutOf(
  tab: TabDeclaration,
  shape: PlanShape,
  division: DivisionShape | null,
): TabLayout {
  const key = division === null ? tab.key : divisionTabKey(tab.key, division.code);
  const title = division === null ? tab.title : divisionTitle(tab.title, division);
  const columns = columnsOf(tab, shape, division);
  const heads = headCellsOf(tab.key, shape, division);
  const [first = '', second = first] = columns.flatMap(({ key, machine }) =>
    machine ? [] : [key],
  );
  const behindFreeze = tab.freeze === first ? second : first;
  const isTaken = heads.some(({ column }) => column === first);
  return {
    key,
    declared: tab,
    declaration: tab.key,
    title,
    purpose: tab.purpose,
    keeper: division?.code === CENTRAL ? 'hr' : tab.keeper,
    colour: colourOf(tab, shape, division),
    hidden: tab.hidden,
    atFirstUse: tab.atFirstUse,
    division: division === null || division.code === CENTRAL ? null : division.code,
    columns,
    headCells: isTaken
      ? heads
      : [...describedHead({ title, purpose: tab.purpose }, first, behindFreeze), ...heads],
    fixedRows: fixedRowsOf(tab.key, shape),
    freeze: tab.freeze,
  };
}

function columnsOf(
  tab: TabDeclaration,
  shape: PlanShape,
  division: DivisionShape | null,
): LayoutColumn[] {
  const central = division?.code === CENTRAL ? tab.central : null;
  return keyed(tab.columns).flatMap((column) => [
    column,
    ...(tab.repeated?.after === column.key ? repeatedColumns(tab, shape) : []),
    ...(central?.after === column.key ? keyed(central.columns) : []),
  ]);
}

function keyed(columns: Columns): LayoutColumn[] {
  return Object.entries<Column<unknown>>(columns).map(([key, column]) => ({ key, ...column }));
}

function repeatedColumns(tab: TabDeclaration, shape: PlanShape): LayoutColumn[] {
  const { repeated } = tab;
  if (repeated === null) return [];
  const each: { of: string | number; label: string }[] =
    repeated.per === 'year'
      ? shape.years.map((year) => ({ of: year, label: String(year) }))
      : shape.divisions.map((one) => ({ of: one.code, label: one.shortName }));
  return each.flatMap(({ of, label }) =>
    keyed(repeated.columns).map((column) => ({
      ...column,
      key: repeatedKey(column.key, of),
      header: `${column.header} ${label}`.trim(),
    })),
  );
}
