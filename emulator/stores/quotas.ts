import { HostRefusal } from '../ground/refusal.ts';
import type { Clock } from './clock.ts';
import { isConsumerAccount } from './users.ts';

/**
 * Daily quotas as [consumer account, Workspace account]. Source: Apps Script "Quotas for Google
 * Services". Whether a conversion counts as a document, too, is not documented: both are counted.
 */
export const DAILY_QUOTAS = Object.freeze({
  documentsCreated: [250, 1_500],
  filesConverted: [2_000, 4_000],
  propertiesReadWrite: [50_000, 500_000],
} as const);

export type Quota = keyof typeof DAILY_QUOTAS;

const DAY_MS = 24 * 60 * 60_000;

const SERVICE_NAMES: Record<Quota, string> = {
  documentsCreated: 'documents',
  filesConverted: 'conversions',
  propertiesReadWrite: 'properties',
};

/** What each user has used today. A quota starts anew 24 hours after its first use. */
export class Quotas {
  readonly #clock: Clock;
  readonly #used = new Map<string, { since: number; amount: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts a use, or throws in the host's words when it would exceed the user's quota. */
  use(email: string, quota: Quota, amount = 1): void {
    const counter = this.#counterOf(email, quota);
    if (counter.amount + amount > limitOf(email, quota)) {
      throw new HostRefusal(`Service invoked too many times for one day: ${SERVICE_NAMES[quota]}.`);
    }
    counter.amount += amount;
  }

  #counterOf(email: string, quota: Quota): { since: number; amount: number } {
    const key = `${quota} ${email}`;
    const known = this.#used.get(key);
    if (known !== undefined && this.#clock.now() - known.since < DAY_MS) return known;
    const fresh = { since: this.#clock.now(), amount: 0 };
    this.#used.set(key, fresh);
    return fresh;
  }
}

function limitOf(email: string, quota: Quota): number {
  const [consumer, workspace] = DAILY_QUOTAS[quota];
  return isConsumerAccount(email) ? consumer : workspace;
}
