import { call, exception, type Globals, guard, signatureError } from './bridge.ts';

type Store = 'document' | 'script' | 'user';
type Cache = GoogleAppsScript.Cache.Cache;

/** Installs CacheService (Apps Script reference: Cache). Keys and values become text. */
export function installCache(globals: Globals): void {
  globals.CacheService = guard('CacheService', {
    getDocumentCache: () => cacheOf('document'),
    getScriptCache: () => cacheOf('script'),
    getUserCache: () => cacheOf('user'),
    toString: () => 'CacheService',
  });
}

function cacheOf(store: Store): Cache {
  return guard('Cache', {
    get: (...args: unknown[]) => call<string | null>('Cache.get', store, keyIn('get', args)),
    getAll: (...args: unknown[]) =>
      call<Record<string, string>>('Cache.getAll', store, keysIn('getAll', args)),
    put: (...args: unknown[]) => {
      const [key, value, seconds] = args;
      if (args.length < 2 || args.length > 3) throw signatureError('Cache.put', args);
      call('Cache.put', store, textKey(key), String(value), secondsIn('put', seconds, args));
    },
    putAll: (...args: unknown[]) => {
      const [values, seconds] = args;
      if (typeof values !== 'object' || values === null) throw signatureError('Cache.putAll', args);
      const texts = Object.entries(values).map(([key, value]) => [textKey(key), String(value)]);
      call('Cache.putAll', store, texts, secondsIn('putAll', seconds, args));
    },
    remove: (...args: unknown[]) => {
      call('Cache.remove', store, keyIn('remove', args));
    },
    removeAll: (...args: unknown[]) => {
      call('Cache.removeAll', store, keysIn('removeAll', args));
    },
    toString: () => 'Cache',
  });
}

function keyIn(method: string, args: readonly unknown[]): string {
  if (args.length !== 1) throw signatureError(`Cache.${method}`, args);
  return textKey(args[0]);
}

function keysIn(method: string, args: readonly unknown[]): string[] {
  const [keys] = args;
  if (args.length !== 1 || !Array.isArray(keys)) throw signatureError(`Cache.${method}`, args);
  return keys.map(textKey);
}

function textKey(key: unknown): string {
  if (key === null || key === undefined || key === '') throw exception('Invalid argument: key');
  return String(key);
}

function secondsIn(method: string, seconds: unknown, args: readonly unknown[]): number | null {
  if (seconds === undefined || seconds === null) return null;
  if (typeof seconds !== 'number') throw signatureError(`Cache.${method}`, args);
  return Math.trunc(seconds);
}
