import type { StoreKind } from '../stores/properties.ts';
import type { HostOps, Run } from './run.ts';

/** The locks of LockService. They need no scope; waiting takes time of the emulator's clock. */
export const lockOps = {
  'Lock.tryLock': (run: Run, kind: StoreKind, timeoutMs: number) =>
    run.office.locks.tryLock(kind, run.user, run.id, timeoutMs),
  'Lock.waitLock': (run: Run, kind: StoreKind, timeoutMs: number) => {
    run.office.locks.waitLock(kind, run.user, run.id, timeoutMs);
  },
  'Lock.hasLock': (run: Run, kind: StoreKind) => run.office.locks.hasLock(kind, run.user, run.id),
  'Lock.releaseLock': (run: Run, kind: StoreKind) => {
    run.office.locks.releaseLock(kind, run.user, run.id);
  },
} satisfies HostOps;
