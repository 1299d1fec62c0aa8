/** One thing that a run put right, in codes; the sentence is made in text. */
export type RepairKind =
  | 'LOCALE'
  | 'TIME_ZONE'
  | 'TAB_CREATED'
  | 'TAB_KEY'
  | 'HEAD_MOVED'
  | 'DIVISION_ADDED'
  | 'COLUMN_REMOVED'
  | 'SHOWN_YEAR'
  | 'COLUMN_ADDED'
  | 'COLUMN_KEY'
  | 'ROW_ADDED'
  | 'ROW_REMOVED'
  | 'LABEL'
  | 'FORMULA'
  | 'VALIDATION'
  | 'PROTECTION'
  | 'DIVISION_CODE'
  | 'DIVISION_CODED'
  | 'DIVISION_NAME'
  | 'TAB_TITLE'
  | 'NAME_REPLACED'
  | 'ROW_KEYS';

export interface Repair {
  readonly kind: RepairKind;
  /** Title of the tab, as the user sees it. */
  readonly tab: string;
  /** How many cells, rows, columns or protections. */
  readonly count: number;
}

/** Collects repairs, one entry per kind and tab. */
export class RepairLog {
  private readonly counts = new Map<string, Repair>();

  add(kind: RepairKind, tab: string, count = 1): void {
    if (count === 0) return;
    const key = `${kind}|${tab}`;
    const before = this.counts.get(key)?.count ?? 0;
    this.counts.set(key, { kind, tab, count: before + count });
  }

  list(): Repair[] {
    return [...this.counts.values()];
  }
}
