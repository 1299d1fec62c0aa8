const PROPERTY = 'protections';

/** What the last runs of HR did about protections. */
export interface ProtectionMemory {
  /** By sheet id, the mark of what the tab was given: the last write of all that makes a tab. */
  readonly tabs: Readonly<Record<string, string>>;
  /** Addresses that the host refused, in small letters. */
  readonly refused: readonly string[];
}

const NOTHING: ProtectionMemory = { tabs: {}, refused: [] };

/** One call. */
export function readProtectionMemory(): ProtectionMemory {
  const stored = PropertiesService.getDocumentProperties().getProperty(PROPERTY);
  return stored === null ? NOTHING : { ...NOTHING, ...JSON.parse(stored) };
}

export function writeProtectionMemory(memory: ProtectionMemory): void {
  PropertiesService.getDocumentProperties().setProperty(PROPERTY, JSON.stringify(memory));
}
