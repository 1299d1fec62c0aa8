import { call, type Globals, guard, signatureError } from './bridge.ts';

type Store = 'document' | 'script' | 'user';
type Lock = GoogleAppsScript.Lock.Lock;

/** Installs LockService (Apps Script reference: Lock). A lock excludes other executions, not people. */
export function installLock(globals: Globals): void {
  globals.LockService = guard('LockService', {
    getDocumentLock: () => lockOf('document'),
    getScriptLock: () => lockOf('script'),
    getUserLock: () => lockOf('user'),
    toString: () => 'LockService',
  });
}

function lockOf(store: Store): Lock {
  return guard('Lock', {
    tryLock: (...args: unknown[]) =>
      call<boolean>('Lock.tryLock', store, timeoutIn('tryLock', args)),
    waitLock: (...args: unknown[]) => {
      call('Lock.waitLock', store, timeoutIn('waitLock', args));
    },
    hasLock: () => call<boolean>('Lock.hasLock', store),
    releaseLock: () => {
      call('Lock.releaseLock', store);
    },
    toString: () => 'Lock',
  });
}

function timeoutIn(method: string, args: readonly unknown[]): number {
  const [timeout] = args;
  if (args.length !== 1 || typeof timeout !== 'number')
    throw signatureError(`Lock.${method}`, args);
  return timeout;
}
