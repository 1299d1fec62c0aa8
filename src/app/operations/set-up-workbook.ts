import { readWorkbook } from '../../sheets/read-workbook.ts';
import { type Repair, RepairLog } from '../../sheets/repair.ts';
import { withHeadsMended } from '../../sheets/set-up/mend-heads.ts';
import { keepRegion, type RegionOutcome } from '../../sheets/set-up/region.ts';
import { setUpSheets } from '../../sheets/set-up/set-up.ts';
import { withShownYear } from '../../sheets/shown-year.ts';
import { OUTCOMES, REFUSED_EDITORS, repairSentence, WAITING } from '../../text/messages.ts';
import { endpoint } from '../endpoint.ts';
import { withDivisionsFollowed } from './divisions/follow-changes.ts';
import { ensureWatch } from './rounds/edit-watch.ts';

/**
 * Builds the workbook, or repairs it, and tells what it repaired. The edit trigger comes last: a sheet that has
 * none works as well, only later.
 * @throws ProgramFault NOT_ALLOWED when the tabs of HR are not the caller's to write.
 */
export const setUpWorkbook = endpoint({
  hr: true,
  lock: true,
  run(): { repaired: RepairAnswer[]; message: string } {
    const log = new RepairLog();
    const region = keepRegion(log);
    const reading = withHeadsMended(readWorkbook(), log);
    const followed = reading.sheets.has('settings')
      ? withShownYear(withDivisionsFollowed(reading, log), log)
      : reading;
    const { repairs, refused } = setUpSheets(followed);
    const repaired = [...log.list(), ...repairs];
    ensureWatch();
    const done = repaired.length === 0 ? OUTCOMES.setUpNothing : OUTCOMES.setUpDone;
    return {
      repaired: repairAnswers(repaired),
      message: [done, ...regionSentences(region), ...refusedSentences(refused)].join(' '),
    };
  },
});

/** Nothing to say when the host let the file be set. */
function regionSentences(region: RegionOutcome): string[] {
  return region === 'refused' ? [WAITING.region] : [];
}

export type RepairAnswer = Repair & { readonly message: string };

/** Nothing to say when nobody was refused. */
export function refusedSentences(refused: readonly string[]): string[] {
  return refused.length === 0 ? [] : [REFUSED_EDITORS(refused)];
}

export function repairAnswers(repairs: readonly Repair[]): RepairAnswer[] {
  return repairs.map((repair) => ({ ...repair, message: repairSentence(repair) }));
}
