import type { Place } from '../base/finding.ts';
import { toThaiDigits } from '../base/thai-digits.ts';
import { parseColumnKey } from '../tabs/define-tab.ts';
import { declaredColumn, declaredTab } from '../tabs/derive/declared-column.ts';
import { SETTINGS_TAB, settingOfRow } from '../tabs/settings.ts';

/** The header of the column, or the label of the setting, that a place is in; '' for one of no tab of ours. */
export function columnLabel({ tab, row, column }: Place): string {
  const declared = declaredTab(tab);
  if (declared?.key === SETTINGS_TAB.key && column === 'value')
    return settingOfRow(row)?.label ?? '';
  const header = declaredColumn(tab, column)?.header ?? '';
  const { of } = parseColumnKey(column);
  const perYear = declared?.repeated?.per === 'year';
  return perYear && of !== null ? `${header} ปี ${toThaiDigits(of)}` : header;
}
