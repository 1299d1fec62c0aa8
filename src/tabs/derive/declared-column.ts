import { memberOf } from '../../base/record.ts';
import { type Column, parseColumnKey, parseTabKey, type TabDeclaration } from '../define-tab.ts';
import { TABS } from '../index.ts';

/** The declaration behind the key of a tab: that of `activities` for `activities:D01`; null for no tab of ours. */
export function declaredTab(tabKey: string): TabDeclaration | null {
  const { declaration } = parseTabKey(tabKey);
  return TABS.find((one) => one.key === declaration) ?? null;
}

/** The declaration behind a tab key and a column key (`money:2567`); null for no column of ours. */
export function declaredColumn(tabKey: string, columnKey: string): Column<unknown> | null {
  const tab = declaredTab(tabKey);
  if (tab === null) return null;
  const { column, of } = parseColumnKey(columnKey);
  if (of !== null) return memberOf(tab.repeated?.columns ?? {}, column) ?? null;
  return memberOf({ ...tab.central?.columns, ...tab.columns }, column) ?? null;
}
