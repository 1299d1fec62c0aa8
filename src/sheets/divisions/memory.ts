const PROPERTY = 'divisions';

/** What กอง said of a division at the last run of HR. */
export interface RememberedDivision {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

/** By row key of กอง. */
export interface DivisionMemory {
  readonly divisions: Readonly<Record<string, RememberedDivision>>;
}

const NOTHING: DivisionMemory = { divisions: {} };

/** One call; nothing in a workbook that HR has not run anything in yet, or in a copied file. */
export function readMemory(): DivisionMemory {
  const stored = PropertiesService.getDocumentProperties().getProperty(PROPERTY);
  return stored === null ? NOTHING : { ...NOTHING, ...JSON.parse(stored) };
}

export function writeMemory(before: DivisionMemory, now: DivisionMemory): void {
  const text = JSON.stringify(now);
  if (JSON.stringify(before) === text) return;
  PropertiesService.getDocumentProperties().setProperty(PROPERTY, text);
}
