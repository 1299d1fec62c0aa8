import { LIMITS } from '../ground/limits.ts';
import { HostRefusal } from '../ground/refusal.ts';
import type { Clock } from './clock.ts';
import type { StoreKind } from './properties.ts';

/** Entries dropped together once a cache is full, as measured on the live host. */
const EVICTED_AT_ONCE = 101;

interface Entry {
  readonly value: string;
  readonly expires: number;
}

/** One cache of CacheService: entries expire, and the oldest tenth goes when it is full. */
export class CacheStore {
  readonly #clock: Clock;
  readonly #entries = new Map<string, Entry>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get(key: string): string | null {
    refuseBadKey(key);
    const entry = this.#entries.get(key);
    if (entry === undefined || entry.expires <= this.#clock.now()) return null;
    return entry.value;
  }

  /** Seconds below 1 count as the default of 600, those above 21,600 (6 hours) as 21,600. */
  put(key: string, value: string, seconds: number = LIMITS.CACHE_DEFAULT_SECONDS): void {
    refuseBadKey(key);
    if (Buffer.byteLength(value) > LIMITS.CACHE_VALUE_BYTES) {
      throw new HostRefusal('Argument too large: value');
    }
    const lifetime =
      seconds < 1 ? LIMITS.CACHE_DEFAULT_SECONDS : Math.min(seconds, LIMITS.CACHE_MAX_SECONDS);
    this.#entries.delete(key);
    this.#entries.set(key, { value, expires: this.#clock.now() + lifetime * 1000 });
    this.#evictWhenFull();
  }

  remove(key: string): void {
    refuseBadKey(key);
    this.#entries.delete(key);
  }

  /** Drops everything, as the host may at any time: it promises no retention. */
  evictAll(): void {
    this.#entries.clear();
  }

  #evictWhenFull(): void {
    if (this.#entries.size <= LIMITS.CACHE_ITEMS) return;
    const oldest = [...this.#entries.keys()].slice(0, EVICTED_AT_ONCE);
    for (const key of oldest) this.#entries.delete(key);
  }
}

/** The document's, the script's and each user's cache. Nothing of it is saved with the workbook. */
export class CacheStores {
  readonly #clock: Clock;
  readonly #stores = new Map<string, CacheStore>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  of(kind: StoreKind, email: string): CacheStore {
    const name = kind === 'user' ? `user:${email}` : kind;
    const store = this.#stores.get(name) ?? new CacheStore(this.#clock);
    this.#stores.set(name, store);
    return store;
  }

  evictAll(): void {
    for (const store of this.#stores.values()) store.evictAll();
  }
}

function refuseBadKey(key: string): void {
  if (key === '') throw new HostRefusal('Invalid argument: key');
  if (key.length > LIMITS.CACHE_KEY_CHARACTERS) throw new HostRefusal('Argument too large: key');
}
