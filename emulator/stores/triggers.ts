import { LIMITS } from '../ground/limits.ts';
import { HostRefusal } from '../ground/refusal.ts';
import type { InstalledTrigger } from '../ground/vocabulary.ts';
import type { Clock } from './clock.ts';
import { nextRun, type Schedule } from './trigger-schedule.ts';

/** An installable trigger. It runs as its creator, whoever caused the event. */
export interface Trigger extends InstalledTrigger {
  /** The spreadsheet it watches; null for a time-based one. */
  readonly sourceId: string | null;
  readonly created: number;
  readonly schedule?: Schedule;
  /** It is listed, but the host never runs it. */
  readonly disabled?: boolean;
}

export type TriggerRequest = Omit<Trigger, 'id' | 'created'>;

/** A time-based trigger that is to run now. */
export interface DueTrigger {
  readonly trigger: Trigger;
  readonly time: number;
}

/** The installable triggers of the script, of all users. */
export class Triggers {
  readonly #clock: Clock;
  #triggers: Trigger[];
  #lastId: number;
  /** Up to when time-based triggers have already been handed out. */
  #checkedUntil: number;

  constructor(clock: Clock, saved: readonly Trigger[] = []) {
    this.#clock = clock;
    this.#triggers = [...saved];
    this.#lastId = Math.max(0, ...saved.map((trigger) => Number(trigger.id) - FIRST_ID));
    this.#checkedUntil = clock.now();
  }

  /** All of them, of all users. */
  list(): readonly Trigger[] {
    return this.#triggers;
  }

  /** Those of one user, in the order they were made: nobody sees another user's triggers. */
  createdBy(email: string): Trigger[] {
    return this.#triggers.filter((trigger) => trigger.creator === email);
  }

  /** All triggers that an event of this spreadsheet wakes, whoever made them. */
  wokenBy(event: Trigger['event']): Trigger[] {
    return this.#triggers.filter((trigger) => trigger.event === event);
  }

  /** Throws, in the host's words, when the user already has 20 triggers. */
  create(request: TriggerRequest): Trigger {
    if (this.createdBy(request.creator).length >= LIMITS.TRIGGERS_PER_USER) {
      throw new HostRefusal(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    const trigger = {
      ...request,
      id: String(FIRST_ID + ++this.#lastId),
      created: this.#clock.now(),
    };
    this.#triggers.push(trigger);
    return trigger;
  }

  /** Whether there was such a trigger of this user. */
  delete(email: string, id: string): boolean {
    const before = this.#triggers.length;
    this.#triggers = this.#triggers.filter(
      (trigger) => trigger.creator !== email || trigger.id !== id,
    );
    return this.#triggers.length < before;
  }

  /**
   * Moves the clock to `until` and hands over each time-based run on the way, in order of time,
   * with the clock standing at that time. A trigger made or deleted by such a run is respected.
   */
  runDue(until: number, run: (due: DueTrigger) => void): void {
    for (let due = this.#nextDue(until); due !== undefined; due = this.#nextDue(until)) {
      this.#clock.advanceTo(due.time);
      this.#checkedUntil = due.time;
      for (const trigger of this.#triggers.filter((one) => this.#runsAt(one, due.time))) {
        if (this.#triggers.includes(trigger)) run({ trigger, time: due.time });
      }
    }
    this.#clock.advanceTo(until);
    this.#checkedUntil = until;
  }

  snapshot(): Trigger[] {
    return [...this.#triggers];
  }

  #nextDue(until: number): DueTrigger | undefined {
    const runs = this.#triggers.flatMap((trigger) => {
      const { schedule, created, disabled } = trigger;
      const time =
        schedule && !disabled ? nextRun(schedule, created, this.#checkedUntil) : undefined;
      return time !== undefined && time <= until ? [{ trigger, time }] : [];
    });
    return runs.sort((a, b) => a.time - b.time)[0];
  }

  #runsAt({ schedule, created, disabled }: Trigger, time: number): boolean {
    return schedule !== undefined && !disabled && nextRun(schedule, created, time - 1) === time;
  }
}

// The host's ids are long numbers; counting up from a long number keeps runs repeatable.
const FIRST_ID = 7_400_000_000_000;
