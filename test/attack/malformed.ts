import type { Emulator } from 'sheets-emulator';
import { ENDPOINTS } from '../../src/app/operations/endpoints.ts';
import { COLLEAGUE, HEAD_OF_FINANCE, HR } from '../support/product.ts';
import { Chance } from './chance.ts';
import { HOSTILE } from './inputs.ts';
import { tryToCall } from './replies.ts';
import { newTally, type Tally } from './tally.ts';

/** Endpoints that take no argument do what they are for, whatever is given: not what is tried here. */
const TAKING = Object.entries(ENDPOINTS).flatMap(([name, { takes }]) =>
  takes().length > 0 ? [name] : [],
);
const USERS = [HR, HEAD_OF_FINANCE, COLLEAGUE];

const VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -1, 0.5, 1e307, Number.MAX_SAFE_INTEGER, '', ' ', [], {}, [[]], [null]],
  ...['2026-02-31', '__proto__', 'constructor', '<script>', 'ก'.repeat(60_000), 'D02', 'D99'],
];
const MEMBERS = [
  ...['division', 'row', 'key', 'kind', 'code', 'token', 'fields', 'person', 'position', 'year'],
  ...[
    'from',
    'into',
    'to',
    'day',
    'reason',
    'fingerprint',
    'seen',
    'number',
    'replaces',
    'quarter',
  ],
];

/** Calls every endpoint as several people with arguments that no page sends. Nothing may end without a sentence. */
export function callMalformed(
  product: Emulator,
  { seed, calls }: { readonly seed: number; readonly calls: number },
): Tally {
  const tally = newTally(`malformed calls, seed ${seed}`);
  const chance = new Chance(seed);
  for (let n = 0; n < calls; n += 1) {
    const fn = TAKING[n % TAKING.length] ?? '';
    const args = Array.from({ length: chance.whole(0, 3) }, () => argument(chance, 0));
    tally.tried += 1;
    tryToCall(product, tally, {
      fn,
      user: chance.one(USERS),
      args,
      where: JSON.stringify(args).slice(0, 80),
    });
  }
  return tally;
}

function argument(chance: Chance, depth: number): unknown {
  const draw = chance.next();
  if (draw < 0.35 || depth > 3) return chance.one(VALUES);
  if (draw < 0.5) return chance.one(HOSTILE);
  if (draw < 0.6) return [argument(chance, depth + 1), argument(chance, depth + 1)];
  const members = Array.from({ length: chance.whole(1, 4) }, () => [
    chance.one(MEMBERS),
    argument(chance, depth + 1),
  ]);
  return Object.fromEntries(members);
}
