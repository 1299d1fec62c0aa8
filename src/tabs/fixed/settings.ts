import type { CellKind } from '../cell-kinds.ts';
import * as kinds from '../cell-kinds.ts';
import type { FixedCell, FixedRow } from '../derive/tab-layout.ts';
import { SEEDED_ROW, WORD_LISTS } from '../lists/lists.ts';
import { CHANGEABLE_RULES } from '../rules/index.ts';
import { LEVEL_LABELS, levelKind, ruleRowKey } from '../rules/levels.ts';
import { LISTS_GROUP, RULES_GROUP, SETTINGS } from '../settings.ts';
import { label } from './cells.ts';

export function settingRows(): FixedRow[] {
  const settings = Object.entries(SETTINGS).map(([key, { group, label: name, help, ...rest }]) =>
    settingRow(key, [group, name, help], {
      type: 'initial',
      value: rest.initial,
      kind: rest.kind as CellKind<unknown>,
    }),
  );
  return [...settings, ...ruleRows(), seededRow()];
}

function settingRow(
  key: string,
  [group, name, help]: readonly [group: string, name: string, help: string],
  value: FixedCell,
): FixedRow {
  return { key, cells: { group: label(group), label: label(name), value, help: label(help) } };
}

/** Each rule with its severity, which HR may change. */
function ruleRows(): FixedRow[] {
  return Object.entries(CHANGEABLE_RULES).map(([code, { severity, title }]) =>
    settingRow(ruleRowKey(code), [RULES_GROUP, title, code], {
      type: 'initial',
      value: LEVEL_LABELS[severity],
      kind: levelKind,
    }),
  );
}

/** Stands above the rows of the word lists, which are the user's own. */
function seededRow(): FixedRow {
  const names = Object.values(WORD_LISTS)
    .map(({ group, detail }) => `${group} (ค่า: ${detail})`)
    .join(' · ');
  return settingRow(
    SEEDED_ROW,
    [LISTS_GROUP, 'เติมรายการเริ่มต้นแล้ว', `เพิ่ม แก้ หรือลบแถวด้านล่างได้ หมวดที่ใช้: ${names}`],
    { type: 'initial', value: '', kind: kinds.whole },
  );
}
