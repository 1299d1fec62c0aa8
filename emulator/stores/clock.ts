/** The time of the emulated world, in milliseconds since 1970. It can be moved forward, never back. */
export class Clock {
  readonly #source: () => number;
  #offsetMs = 0;

  /** Without a source it follows the machine's clock; a constant source stands still until moved. */
  constructor(source: () => number = Date.now) {
    this.#source = source;
  }

  /** How far it has been moved in all, in ms. */
  get movedMs(): number {
    return this.#offsetMs;
  }

  now(): number {
    return this.#source() + this.#offsetMs;
  }

  /** Lets `ms` pass at once: how sleeping and waiting for a lock take no real time. */
  advance(ms: number): void {
    if (!(ms >= 0)) throw new RangeError(`A clock moves forward only, not by ${ms} ms`);
    this.#offsetMs += ms;
  }

  /** Moves on to `time`; a time already passed changes nothing. */
  advanceTo(time: number): void {
    this.advance(Math.max(0, time - this.now()));
  }
}
