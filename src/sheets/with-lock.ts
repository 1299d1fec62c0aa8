import { ProgramFault } from '../base/program-fault.ts';

/** How long a run waits for another run on the same document. */
const LOCK_WAIT_MS = 20_000;

/**
 * Runs `work` while no other run writes into this document; people who type are not held back by it.
 * Writes are flushed before the lock is given up.
 * @throws ProgramFault BUSY when another run holds the lock for too long.
 */
export function withDocumentLock<Value>(work: () => Value): Value {
  return holding(LockService.getDocumentLock(), () => {
    const value = work();
    SpreadsheetApp.flush();
    return value;
  });
}

/**
 * Runs `work` while no other run of the same person does what is guarded by this; other people are not
 * held back. The host gives the lock up when a run ends in whatever way: who holds it knows that every
 * earlier run of this person is over.
 * @throws ProgramFault BUSY when another run of this person holds the lock for too long.
 */
export function withPersonLock<Value>(work: () => Value): Value {
  return holding(LockService.getUserLock(), work);
}

/** Makes what was written so far stand, so that a later cut cannot take it back. */
export function flushWrites(): void {
  SpreadsheetApp.flush();
}

function holding<Value>(lock: GoogleAppsScript.Lock.Lock, work: () => Value): Value {
  if (!lock.tryLock(LOCK_WAIT_MS)) throw new ProgramFault('BUSY', 'Another run holds the lock');
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
