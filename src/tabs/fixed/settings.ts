import type { CellKind } from '../cell-kinds.ts';
import type { FixedRow } from '../derive/tab-layout.ts';
import { SETTINGS } from '../settings.ts';
import { label } from './cells.ts';

export function settingRows(): FixedRow[] {
  return Object.entries(SETTINGS).map(([key, setting]) => ({
    key,
    cells: {
      group: label(setting.group),
      label: label(setting.label),
      value: { type: 'initial', value: setting.initial, kind: setting.kind as CellKind<unknown> },
      help: label(setting.help),
    },
  }));
}
