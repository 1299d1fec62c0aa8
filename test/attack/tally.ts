/** What attacks came to. Anything but `tried`, `pasted` and `refused` above zero is a fault of the product. */
export interface Tally {
  readonly name: string;
  /** Cells typed, cuts, interferences or calls. */
  tried: number;
  /** Cells that came by pasting. */
  pasted: number;
  /** By the host or by the product, with its sentence. */
  refused: number;
  /** Texts or rows that stood there before a run and do not after it. */
  lost: number;
  doubled: number;
  /** Typed text that became a formula of a computed tab. */
  executed: number;
  /** Runs that ended with an error of the host or without a sentence. */
  stopped: number;
  /** Sums of the product that are not those of its cells. */
  differing: number;
  /** Tabs without protection, orphan tabs, keys that stand twice. */
  holes: number;
  /** Where each fault was. */
  readonly faults: string[];
}

export function newTally(name: string): Tally {
  const counted = { tried: 0, pasted: 0, refused: 0, lost: 0, doubled: 0 };
  return { name, ...counted, executed: 0, stopped: 0, differing: 0, holes: 0, faults: [] };
}

type Kind = Exclude<keyof Tally, 'name' | 'tried' | 'pasted' | 'refused' | 'faults'>;

export function blame(tally: Tally, kind: Kind, where: string): void {
  tally[kind] += 1;
  tally.faults.push(`${kind}: ${where}`);
}

/** One line for people and logs. */
export function lineOf({ name, faults: _, ...counts }: Tally): string {
  const said = Object.entries(counts).map(([kind, count]) => `${kind} ${count}`);
  return `${name}: ${said.join(', ')}`;
}
