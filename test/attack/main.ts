import { parseArgs } from 'node:util';
import { sampleProduct } from '../support/product.ts';
import { smallWorkbook } from '../support/small-workbook.ts';
import { cutOff } from './cutter.ts';
import { fuzz } from './fuzzer.ts';
import { interfere } from './interferer.ts';
import { callMalformed } from './malformed.ts';
import { lineOf, type Tally } from './tally.ts';

/** `npm run attack -- fuzz|cut|interfere|call [--seed N] [--tries N] [--only NAME,NAME] [--sample]` */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    tries: { type: 'string' },
    only: { type: 'string' },
    sample: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const start = () => (values.sample ? sampleProduct() : smallWorkbook());
const tries = (most: number) => Number(values.tries ?? most);
const only = values.only?.split(',');

const ATTACKS: Readonly<Record<string, () => readonly Tally[]>> = {
  fuzz: () => [fuzz(start, { seed, batches: tries(20), typed: 1_000, pastes: 60 })],
  cut: () => cutOff({ points: tries(400), ...(only === undefined ? {} : { only }) }),
  interfere: () => [interfere({ seed, tries: tries(2_000) })],
  call: () => [callMalformed(start(), { seed, calls: tries(10_000) })],
};

for (const name of positionals.length === 0 ? Object.keys(ATTACKS) : positionals) {
  for (const tally of ATTACKS[name]?.() ?? []) {
    console.log(lineOf(tally));
    for (const fault of tally.faults) console.log(`  ${fault}`);
    if (tally.faults.length > 0) process.exitCode = 1;
  }
}
