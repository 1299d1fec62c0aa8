import { LIMITS } from '../ground/limits.ts';
import { HostRefusal } from '../ground/refusal.ts';

/** Which of the three stores: shared by the document, by the script, or private to a user. */
export type StoreKind = 'document' | 'script' | 'user';

export interface PropertiesSnapshot {
  readonly document: Record<string, string>;
  readonly script: Record<string, string>;
  readonly users: Record<string, Record<string, string>>;
}

/** One key-value store of PropertiesService. Values are strings of at most 9 KB, 500 KB in all. */
export class PropertyStore {
  readonly #values: Map<string, string>;

  constructor(values: Record<string, string> = {}) {
    this.#values = new Map(Object.entries(values));
  }

  get(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  all(): Record<string, string> {
    return Object.fromEntries(this.#values);
  }

  /** Refuses all of the pairs, in the host's words, when one is too large or the store would be. */
  setAll(values: Record<string, string>, deleteAllOthers = false): void {
    const next = new Map(deleteAllOthers ? [] : this.#values);
    for (const [key, value] of Object.entries(values)) {
      if (Buffer.byteLength(value) > LIMITS.PROPERTY_VALUE_BYTES) {
        throw new HostRefusal('Argument too large: value');
      }
      next.set(key, value);
    }
    refuseOverfullStore(next);
    this.#values.clear();
    for (const [key, value] of next) this.#values.set(key, value);
  }

  delete(key: string): void {
    this.#values.delete(key);
  }

  deleteAll(): void {
    this.#values.clear();
  }
}

/** The document's, the script's and each user's store. */
export class PropertyStores {
  readonly #document: PropertyStore;
  readonly #script: PropertyStore;
  readonly #users = new Map<string, PropertyStore>();

  constructor(snapshot?: PropertiesSnapshot) {
    this.#document = new PropertyStore(snapshot?.document);
    this.#script = new PropertyStore(snapshot?.script);
    for (const [email, values] of Object.entries(snapshot?.users ?? {})) {
      this.#users.set(email, new PropertyStore(values));
    }
  }

  of(kind: StoreKind, email: string): PropertyStore {
    if (kind === 'document') return this.#document;
    if (kind === 'script') return this.#script;
    const own = this.#users.get(email) ?? new PropertyStore();
    this.#users.set(email, own);
    return own;
  }

  snapshot(): PropertiesSnapshot {
    const users = [...this.#users].map(([email, store]) => [email, store.all()] as const);
    const filled = users.filter(([, values]) => Object.keys(values).length > 0);
    return {
      document: this.#document.all(),
      script: this.#script.all(),
      users: Object.fromEntries(filled),
    };
  }
}

function refuseOverfullStore(values: ReadonlyMap<string, string>): void {
  let bytes = 0;
  for (const [key, value] of values) bytes += Buffer.byteLength(key) + Buffer.byteLength(value);
  if (bytes > LIMITS.PROPERTY_STORE_BYTES) {
    throw new HostRefusal(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
}
