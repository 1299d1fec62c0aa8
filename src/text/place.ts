import type { Place } from '../base/finding.ts';
import { toThaiDigits } from '../base/thai-digits.ts';
import { ACTIVITIES_TAB, OWNER_COLUMN } from '../tabs/activities.ts';
import type { Columns } from '../tabs/define-tab.ts';
import { TABS } from '../tabs/index.ts';
import { SETTINGS, SETTINGS_TAB } from '../tabs/settings.ts';

/** The header of the column, or the label of the setting, that a place is in; '' for one of no tab of ours. */
export function columnLabel({ tab, row, column }: Place): string {
  const declaration = tab.split(':')[0] ?? '';
  if (declaration === SETTINGS_TAB.key) return settingLabel(row);
  if (declaration === ACTIVITIES_TAB.key && column === 'owner') return OWNER_COLUMN.header;
  const declared = TABS.find((one) => one.key === declaration);
  if (declared === undefined) return '';
  const [key = '', of = ''] = column.split(':');
  const { columns, repeated } = declared;
  if (repeated === null || of === '') return headerIn(columns, key);
  const header = headerIn(repeated.columns, key);
  return repeated.per === 'year' ? `${header} ปี ${toThaiDigits(of)}` : header;
}

function headerIn(columns: Columns, key: string): string {
  return columns[key]?.header ?? '';
}

function settingLabel(row: string): string {
  return Object.entries(SETTINGS).find(([key]) => key === row)?.[1].label ?? '';
}
