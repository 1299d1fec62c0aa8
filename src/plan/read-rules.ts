import { textOf } from '../base/cell.ts';
import type { Finding } from '../base/finding.ts';
import type { ColumnKey } from '../tabs/define-tab.ts';
import { cellAt, type Table } from '../tabs/derive/table.ts';
import {
  type ListEntry,
  listOfGroup,
  type WordListName,
  type WordLists,
} from '../tabs/lists/lists.ts';
import { CHANGEABLE_RULES } from '../tabs/rules/index.ts';
import { levelKind, levelOf, type RuleLevel, ruleRowKey } from '../tabs/rules/levels.ts';
import { type SETTINGS_TAB, settingPlace } from '../tabs/settings.ts';
import type { RuleLevels } from './rule-levels.ts';

/** What the settings say of the rules: a blank cell leaves a rule as it is declared. */
export function readRuleLevels(table: Table<typeof SETTINGS_TAB> | undefined): {
  levels: RuleLevels;
  findings: Finding[];
} {
  const levels = new Map<string, RuleLevel>();
  const findings: Finding[] = [];
  const rowOf = new Map(table?.rows.map((row) => [row.key, row]));
  for (const [code, { severity, title }] of Object.entries(CHANGEABLE_RULES)) {
    const row = rowOf.get(ruleRowKey(code));
    if (table === undefined || row === undefined) continue;
    const cell = cellAt(table, row, 'value');
    const { value, fault } = levelKind.parse(cell);
    const level = levelOf(value);
    if (level !== null && level !== severity) levels.set(code, level);
    if (fault !== null) findings.push(unreadable(row.key, title, textOf(cell)));
  }
  return { levels, findings };
}

function unreadable(row: string, label: string, text: string): Finding<'SETTING_UNREADABLE'> {
  return {
    code: 'SETTING_UNREADABLE',
    severity: 'E',
    years: [],
    place: settingPlace(row),
    facts: { label, text },
  };
}

/** The lists of words, wherever among the settings their rows stand. */
export function readWordLists(table: Table<typeof SETTINGS_TAB> | undefined): WordLists {
  const lists = noWordLists();
  for (const row of table?.rows ?? []) {
    const of = (column: ColumnKey<typeof SETTINGS_TAB>) =>
      table === undefined ? '' : textOf(cellAt(table, row, column));
    const list = listOfGroup(of('group'));
    const entry = of('label');
    if (list !== null && entry !== '')
      lists[list].push({ row: row.key, entry, detail: of('value') });
  }
  return lists;
}

export function noWordLists(): Record<WordListName, ListEntry[]> {
  return {
    school: [],
    subdistrict: [],
    agency: [],
    place: [],
    law: [],
    abbreviation: [],
    spelling: [],
    planTitle: [],
    section: [],
    likeActivity: [],
    unit: [],
    indicator: [],
  };
}
