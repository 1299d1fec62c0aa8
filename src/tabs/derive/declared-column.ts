import { ACTIVITIES_TAB, OWNER_COLUMN } from '../activities.ts';
import type { Column, TabDeclaration } from '../define-tab.ts';
import { TABS } from '../index.ts';

/** The declaration behind the key of a tab: that of `activities` for `activities:D01`; null for no tab of ours. */
export function declaredTab(tabKey: string): TabDeclaration | null {
  const declaration = tabKey.split(':')[0];
  return TABS.find((one) => one.key === declaration) ?? null;
}

/** The declaration behind a tab key and a column key (`money:2567`); null for no column of ours. */
export function declaredColumn(tabKey: string, columnKey: string): Column<unknown> | null {
  const tab = declaredTab(tabKey);
  if (tab === null) return null;
  if (tab.key === ACTIVITIES_TAB.key && columnKey === 'owner') return OWNER_COLUMN;
  const [key = '', of = ''] = columnKey.split(':');
  const columns = of === '' ? tab.columns : tab.repeated?.columns;
  return columns?.[key] ?? null;
}
