import type { CacheStore } from '../stores/caches.ts';
import type { StoreKind } from '../stores/properties.ts';
import type { HostOps, Run } from './run.ts';

function open(run: Run, kind: StoreKind): CacheStore {
  return run.office.caches.of(kind, run.user);
}

/** The caches of CacheService. They need no scope. */
export const cacheOps = {
  'Cache.get': (run: Run, kind: StoreKind, key: string) => open(run, kind).get(key),
  'Cache.getAll': (run: Run, kind: StoreKind, keys: readonly string[]) => {
    const cache = open(run, kind);
    const found = keys.map((key) => [key, cache.get(key)] as const);
    return Object.fromEntries(found.filter(([, value]) => value !== null));
  },
  'Cache.put': (run: Run, kind: StoreKind, key: string, value: string, seconds: number | null) => {
    open(run, kind).put(key, value, seconds ?? undefined);
  },
  'Cache.putAll': (
    run: Run,
    kind: StoreKind,
    values: readonly (readonly [string, string])[],
    seconds: number | null,
  ) => {
    for (const [key, value] of values) open(run, kind).put(key, value, seconds ?? undefined);
  },
  'Cache.remove': (run: Run, kind: StoreKind, key: string) => {
    open(run, kind).remove(key);
  },
  'Cache.removeAll': (run: Run, kind: StoreKind, keys: readonly string[]) => {
    for (const key of keys) open(run, kind).remove(key);
  },
} satisfies HostOps;
