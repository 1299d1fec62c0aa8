import { HostRefusal } from '../ground/refusal.ts';
import type { Clock } from './clock.ts';
import type { StoreKind } from './properties.ts';

/** Stands for an execution outside of the emulator; real ones are numbered from 1. */
const ANOTHER_EXECUTION = -1;

interface Holder {
  /** The execution that holds the lock. */
  readonly execution: number;
  /** When a simulated holder lets go, in ms since 1970; a real execution holds until it releases. */
  readonly until: number;
}

/**
 * The locks of LockService. Executions run one after another here, so contention is simulated:
 * `holdByAnother` makes some other execution the holder for a while, and waiting moves the clock.
 */
export class Locks {
  readonly #clock: Clock;
  readonly #holders = new Map<string, Holder>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes the lock or waits for it up to `timeoutMs` of the clock's time; false = timed out. */
  tryLock(kind: StoreKind, email: string, execution: number, timeoutMs: number): boolean {
    if (timeoutMs < 0) return false;
    const name = nameOf(kind, email);
    const holder = this.#holderOf(name);
    if (holder !== undefined && holder.execution !== execution) {
      const wait = Math.min(timeoutMs, holder.until - this.#clock.now());
      this.#clock.advance(wait);
      if (this.#holderOf(name) !== undefined) return false;
    }
    this.#holders.set(name, { execution, until: Number.POSITIVE_INFINITY });
    return true;
  }

  /** As tryLock, but a timeout is thrown in the host's words. */
  waitLock(kind: StoreKind, email: string, execution: number, timeoutMs: number): void {
    if (this.tryLock(kind, email, execution, timeoutMs)) return;
    throw new HostRefusal('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(kind: StoreKind, email: string, execution: number): boolean {
    return this.#holderOf(nameOf(kind, email))?.execution === execution;
  }

  /** Lets go of a lock that this execution holds; of any other it does nothing. */
  releaseLock(kind: StoreKind, email: string, execution: number): void {
    if (this.hasLock(kind, email, execution)) this.#holders.delete(nameOf(kind, email));
  }

  /** What the host does at the end of every execution. */
  releaseAll(execution: number): void {
    for (const [name, holder] of this.#holders) {
      if (holder.execution === execution) this.#holders.delete(name);
    }
  }

  /** Makes another execution hold the lock for `ms` of the clock's time from now. */
  holdByAnother(kind: StoreKind, ms: number, email = ''): void {
    const until = this.#clock.now() + ms;
    this.#holders.set(nameOf(kind, email), { execution: ANOTHER_EXECUTION, until });
  }

  #holderOf(name: string): Holder | undefined {
    const holder = this.#holders.get(name);
    return holder !== undefined && holder.until > this.#clock.now() ? holder : undefined;
  }
}

function nameOf(kind: StoreKind, email: string): string {
  return kind === 'user' ? `user:${email}` : kind;
}
