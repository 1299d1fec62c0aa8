import { ProgramFault } from '../base/program-fault.ts';

/** How long a run waits for another run on the same document. */
const LOCK_WAIT_MS = 20_000;

/**
 * Runs `work` while no other run writes into this document; people who type are not held back by it.
 * Writes are flushed before the lock is given up.
 * @throws ProgramFault BUSY when another run holds the lock for too long.
 */
export function withDocumentLock<Value>(work: () => Value): Value {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_WAIT_MS))
    throw new ProgramFault('BUSY', 'Another run holds the document lock');
  try {
    const value = work();
    SpreadsheetApp.flush();
    return value;
  } finally {
    lock.releaseLock();
  }
}
