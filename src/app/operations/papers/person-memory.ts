import * as z from 'zod/mini';
import { keepPersonValue, personValue } from '../../../sheets/person.ts';
import { newRowKey } from '../../../sheets/row-keys.ts';

/** What this person's runs remember of papers from run to run; nobody else can read it. */
export interface PersonMemory {
  /** Begins the key of every row that this person reserves; says nothing about the person. */
  readonly me: string;
  /** Folders in Drive, by what they are for. */
  readonly folders: Readonly<
    Record<string, { readonly id: string; readonly sharedWith: readonly string[] }>
  >;
  /** Google Docs in which this person edits a template, by kind of paper. */
  readonly templates: Readonly<Record<string, { readonly id: string; readonly link: string }>>;
  /** The unregistered draft that is being made, by its content; a run that ended leaves none. */
  readonly draft?: { readonly key: string; readonly content: string } | undefined;
}

const PROPERTY = 'papers';

function schema() {
  return z.object({
    me: z.string(),
    folders: z.record(z.string(), z.object({ id: z.string(), sharedWith: z.array(z.string()) })),
    templates: z.record(z.string(), z.object({ id: z.string(), link: z.string() })),
    draft: z.optional(z.object({ key: z.string(), content: z.string() })),
  });
}

/** A person without a memory gets one; one that cannot be read is begun anew. */
export function personMemory(): PersonMemory {
  const stored = personValue(PROPERTY);
  if (stored !== null) {
    const read = schema().safeParse(JSON.parse(stored));
    if (read.success) return read.data;
  }
  const fresh: PersonMemory = {
    me: newRowKey(),
    folders: {},
    templates: {},
  };
  keepMemory(fresh);
  return fresh;
}

export function keepMemory(memory: PersonMemory): void {
  keepPersonValue(PROPERTY, JSON.stringify(memory));
}
