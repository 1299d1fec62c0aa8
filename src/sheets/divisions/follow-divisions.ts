import { type Cell, textOf } from '../../base/cell.ts';
import type { Division } from '../../plan/plan.ts';
import { ACTIVITIES_TAB, EVERYONE_OWNER } from '../../tabs/activities.ts';
import { divisionTabKey } from '../../tabs/define-tab.ts';
import { divisionFinder } from '../../tabs/derive/division-names.ts';
import { divisionTitle } from '../../tabs/derive/division-title.ts';
import { KEY_COLUMN, KEY_ROW } from '../../tabs/derive/tab-layout.ts';
import { cellUnder, type Table, tableIn } from '../../tabs/derive/table.ts';
import { IDP_TAB } from '../../tabs/idp.ts';
import { BUDGET_TAB, DIVISIONS_TAB } from '../../tabs/master-tabs.ts';
import { amountKey } from '../../tabs/reconciliation-keys.ts';
import { recodedSubmissionKey, SUBMISSIONS_TAB } from '../../tabs/submissions.ts';
import { literal } from '../literal.ts';
import { readAgain } from '../moves/read-again.ts';
import { readWorkbook, type WorkbookReading } from '../read-workbook.ts';
import type { RepairLog } from '../repair.ts';
import { codesOfTabs } from '../shape-of-workbook.ts';
import { rememberTabs, type TabSheets } from '../tab-sheets.ts';
import { type CellChange, keyedEdits, writeKeyedCells } from '../write-keyed-cells.ts';
import { writeRowKeys } from '../write-row-keys.ts';
import { type RememberedDivision, readMemory, writeMemory } from './memory.ts';

/** What is remembered of a name: all divisions together must fit into one property. */
const LONGEST_NAME = 100;
const PER_DIVISION = [ACTIVITIES_TAB, IDP_TAB];

/**
 * Brings what depends on กอง after its changes: keys of tabs after a changed code, titles of tabs and typed
 * names after a new name. In HR's runs, under the document lock. What people typed stays; a name that was typed
 * in its old form is the same name in its new one.
 * @returns true when something was changed, so that the workbook must be read again.
 */
export function followDivisions(first: WorkbookReading, log: RepairLog): boolean {
  const before = log.list().length;
  const memory = readMemory();
  // While tabs have the old code, its division seems to be there still, and to be called by its old name.
  const hasCodes = followCodes(first, listedDivisions(first), memory.divisions, log);
  const reading = hasCodes ? readWorkbook() : first;
  const listed = listedDivisions(reading);
  const doubled = doubledNames(listed);
  for (const division of listed) {
    const known = memory.divisions[division.source.row];
    if (known === undefined || doubled.has(division.name)) continue;
    followTitles(reading.sheets, division, known, log);
    keepOldName(reading, division, known, log);
  }
  replaceNames(reading, doubled, log);
  const divisions = Object.fromEntries([
    ...rememberedOf(reading, memory.divisions),
    ...listed.map(({ source, code, name, shortName }) => {
      const known = memory.divisions[source.row];
      // So that taking a doubled name back is no change at all.
      if (doubled.has(name) && known !== undefined) return [source.row, known] as const;
      return [source.row, { code, name, shortName }] as const;
    }),
  ]);
  writeMemory(memory, { divisions });
  return log.list().length > before;
}

/** Names that two divisions have: nothing is called by them until one of the two is another's again. */
function doubledNames(listed: readonly Division[]): ReadonlySet<string> {
  const names = listed.map(({ name }) => name);
  return new Set(names.filter((name, index) => names.indexOf(name) < index));
}

/** A row of กอง that is no division for now, as its code is another's too, is the one that it was. */
function rememberedOf(
  { tables }: WorkbookReading,
  known: Readonly<Record<string, RememberedDivision>>,
): [string, RememberedDivision][] {
  const rows = new Set(tableIn(tables, DIVISIONS_TAB)?.rows.map(({ key }) => key));
  return Object.entries(known).filter(([row]) => rows.has(row));
}

function listedDivisions({ plan }: WorkbookReading): Division[] {
  return plan.divisions
    .filter(({ listed, source }) => listed && isKey(source.row))
    .map((division) => ({
      ...division,
      name: division.name.slice(0, LONGEST_NAME),
      shortName: division.shortName.slice(0, LONGEST_NAME),
    }));
}

/** Rows get their keys later in the same run; until then they are not remembered. */
function isKey(row: string): boolean {
  return !row.startsWith('#');
}

/**
 * A code that was changed in กอง: its tabs, its column of งบประมาณ and its rounds take the new one.
 * @returns true when there was one, and the workbook has to be read again.
 */
function followCodes(
  reading: WorkbookReading,
  listed: readonly Division[],
  known: Readonly<Record<string, RememberedDivision>>,
  log: RepairLog,
): boolean {
  const codes = new Set([...listed.map(({ code }) => code), ...codesOfTabs(reading.sheets)]);
  const changed = listed.flatMap(({ source, code }) => {
    const old = known[source.row]?.code;
    const isFree = old !== undefined && !listed.some((one) => one.code === old);
    const hasTabs = codesOfTabs(reading.sheets).includes(code);
    return isFree && old !== code && codes.has(old) && !hasTabs ? [{ old, code }] : [];
  });
  if (changed.length === 0) return false;
  const sheets = new Map(reading.sheets);
  for (const { old, code } of changed) {
    for (const { key } of PER_DIVISION) {
      const sheet = sheets.get(divisionTabKey(key, old));
      if (!sheet) continue;
      sheet.getRange(KEY_ROW, KEY_COLUMN).setValue(literal(divisionTabKey(key, code)));
      sheets.delete(divisionTabKey(key, old));
      sheets.set(divisionTabKey(key, code), sheet);
      log.add('DIVISION_CODE', sheet.getName());
    }
    followBudgetKey(reading, old, code);
    followRounds(reading, old, code);
  }
  // Tabs are known by what is remembered: cut off before, all of it is done again.
  rememberTabs(sheets);
  return true;
}

function followBudgetKey({ sheets, tables }: WorkbookReading, old: string, code: string): void {
  const position = tableIn(tables, BUDGET_TAB)?.columns.get(amountKey(old));
  if (position === undefined) return;
  const cell = sheets.get(BUDGET_TAB.key)?.getRange(KEY_ROW, position);
  cell?.setValue(literal(amountKey(code)));
}

/** The rows of การส่ง are named by round and code. */
function followRounds(reading: WorkbookReading, old: string, code: string): void {
  const sheet = reading.sheets.get(SUBMISSIONS_TAB.key);
  const table = readAgain(reading, SUBMISSIONS_TAB.key);
  if (!sheet || table === null) return;
  const keys = table.rows.flatMap(({ key, sheetRow }): [number, string][] => {
    const recoded = recodedSubmissionKey(key, old, code);
    return recoded === null ? [] : [[sheetRow, recoded]];
  });
  writeRowKeys(sheet, table.grid, new Map(keys));
}

/** A tab that still has the title that it was given takes the new one; a title given by hand stays. */
function followTitles(
  sheets: TabSheets,
  { code, shortName }: Division,
  known: RememberedDivision,
  log: RepairLog,
): void {
  if (known.shortName === shortName) return;
  const names = new Set([...sheets.values()].map((sheet) => sheet.getName()));
  for (const { key, title } of PER_DIVISION) {
    const sheet = sheets.get(divisionTabKey(key, code));
    const wanted = divisionTitle(title, { code, shortName });
    const given = divisionTitle(title, { code, shortName: known.shortName });
    if (sheet?.getName() !== given || names.has(wanted)) continue;
    sheet.setName(wanted);
    log.add('TAB_TITLE', wanted);
  }
}

/** The old name goes to the names once used, so that whoever types it is understood. */
function keepOldName(
  reading: WorkbookReading,
  division: Division,
  known: RememberedDivision,
  log: RepairLog,
): void {
  const { name, shortName, aliases, source } = division;
  const others = reading.plan.divisions.filter((one) => one !== division);
  const old = [known.name, known.shortName].filter(
    (one, index, all) =>
      one !== '' &&
      all.indexOf(one) === index &&
      ![name, shortName, ...aliases].includes(one) &&
      !others.some((other) => other.name === one || other.shortName === one),
  );
  if (old.length === 0) return;
  const table = tableIn(reading.tables, DIVISIONS_TAB);
  const row = table?.rows.find(({ key }) => key === source.row);
  if (!table || !row) return;
  const edits = keyedEdits(table, row, { aliases: [...aliases, ...old].join(', ') });
  const written = writeKeyedCells(reading, source.tab, edits);
  log.add('DIVISION_NAME', name, written);
}

/** Names of divisions that were typed in a form once used, in every column that asks for one. */
function replaceNames(
  reading: WorkbookReading,
  doubled: ReadonlySet<string>,
  log: RepairLog,
): void {
  const find = readNames(reading);
  if (find === null) return;
  const divisions: FindName = (typed) => {
    const name = find(typed);
    return name !== null && doubled.has(name) ? null : name;
  };
  const official = new Set(reading.plan.divisions.map(({ name }) => name));
  for (const [tab, table] of reading.tables) {
    if (table.layout.keeper !== 'hr' && table.layout.keeper !== 'division') continue;
    const changes = table.layout.columns
      .filter(({ kind }) => asksForDivision(kind.validation))
      .flatMap(({ key }) => nameChanges(table, key, official, divisions));
    if (changes.length === 0) continue;
    const sheet = reading.sheets.get(tab);
    log.add('NAME_REPLACED', sheet?.getName() ?? tab, writeKeyedCells(reading, tab, changes));
  }
}

type FindName = (typed: string) => string | null;

/** Reads กอง again only if some name is not an official one: its aliases may just have been added to. */
function readNames(reading: WorkbookReading): FindName | null {
  let finder: FindName | null = null;
  if (!reading.tables.has(DIVISIONS_TAB.key)) return null;
  return (typed) => {
    finder ??= divisionFinder(readAgain(reading, DIVISIONS_TAB.key)?.grid ?? []);
    return finder(typed);
  };
}

function asksForDivision(validation: { readonly type: string } | null): boolean {
  const rows = validation as { tab?: string; column?: string; type: string } | null;
  return rows?.type === 'rows-of' && rows.tab === DIVISIONS_TAB.key && rows.column === 'name';
}

function nameChanges(
  table: Table,
  column: string,
  official: ReadonlySet<string>,
  find: FindName,
): CellChange[] {
  return table.rows.flatMap((row): CellChange[] => {
    const before: Cell = cellUnder(table, row, column);
    const typed = textOf(before);
    if (!row.hasKey || typed === '' || official.has(String(before)) || typed === EVERYONE_OWNER)
      return [];
    const after = find(typed);
    return after === null || after === before ? [] : [{ row: row.key, column, before, after }];
  });
}
