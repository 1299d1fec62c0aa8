import { ALL_ACTIVITIES_TAB, ALL_IDP_TAB } from '../computed-tabs.ts';
import { withoutRowsOnTheirWay } from './rows-on-their-way.ts';
import type { PlanShape } from './tab-layout.ts';
import { cellAt, type Table, type Tables, tableIn } from './table.ts';

/** The tables as they count: without rows on their way, and each key once. */
export function countedTables(tables: Tables, shape: PlanShape): Tables {
  return withKeysOnce(withoutRowsOnTheirWay(tables), shape);
}

/**
 * A row that people copy into another division's tab takes its hidden key with it. The row that the lists of
 * the last run know keeps the key, else the first in the order of the tabs; the others are rows without one,
 * as copies inside a tab are.
 */
function withKeysOnce(tables: Tables, shape: PlanShape): Tables {
  const holders = new Map<string, Table[]>();
  for (const table of tables.values()) {
    if (table.layout.key === table.layout.declaration) continue;
    for (const { key, hasKey } of table.rows)
      if (hasKey) holders.set(key, [...(holders.get(key) ?? []), table]);
  }
  const doubled = [...holders].filter(([, all]) => all.length > 1);
  if (doubled.length === 0) return tables;
  const listed = listedDivisions(tables);
  const nameOf = new Map(shape.divisions.map(({ code, name }) => [code, name]));
  const keepers = new Map(
    doubled.map(([key, all]) => {
      const known = all.find(({ layout }) => nameOf.get(layout.division ?? '') === listed.get(key));
      const central = all.find(({ layout }) => listed.has(key) && layout.division === null);
      return [key, known ?? central ?? all[0]];
    }),
  );
  return new Map(
    [...tables].map(([tab, table]) => {
      const isCopy = (key: string) => holders.has(key) && (keepers.get(key) ?? table) !== table;
      const rows = table.rows.map((row) =>
        row.hasKey && table.layout.key !== table.layout.declaration && isCopy(row.key)
          ? { ...row, key: `#${row.sheetRow}`, hasKey: false }
          : row,
      );
      return [tab, { ...table, rows }];
    }),
  );
}

/** By row key the division that the lists show. */
function listedDivisions(tables: Tables): Map<string, string> {
  const activities = tableIn(tables, ALL_ACTIVITIES_TAB);
  const idp = tableIn(tables, ALL_IDP_TAB);
  const listed = new Map<string, string>();
  for (const row of activities?.rows ?? [])
    if (activities) listed.set(row.key, String(cellAt(activities, row, 'division')));
  for (const row of idp?.rows ?? [])
    if (idp) listed.set(row.key, String(cellAt(idp, row, 'division')));
  return listed;
}
