import {
  isLocked,
  kindOfRound,
  PLAN_ROUNDS,
  shownState,
  submissionsOf,
} from '../../../plan/rounds.ts';
import { readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { rightsOver } from '../../../sheets/rights.ts';
import { thaiDateShort } from '../../../text/format.ts';
import { planRoundTitle, shownMoment } from '../../../text/rounds.ts';
import { endpoint } from '../../endpoint.ts';
import { surveyOf } from '../../survey.ts';
import { readWatch, type WatchAnswer } from '../../watch-state.ts';
import { allSubmissions, isTicked, tickPlace } from './submission-desk.ts';

/** One division in the round shown. */
export interface DivisionRoundAnswer {
  readonly code: string;
  readonly name: string;
  /** As the tick makes it; empty where the division is not in the round. */
  readonly state: string;
  readonly ticked: boolean;
  readonly locked: boolean;
  /** True while a tick counts. */
  readonly open: boolean;
  readonly changedOn: string;
  readonly changedBy: string;
  readonly comment: string;
  readonly dueOn: string;
  /** Findings to be mended when it was sent; null: not sent. */
  readonly errorsWhenSent: number | null;
  readonly errorsNow: number;
  /** Where the send tick stands. */
  readonly tab: { readonly gid: number; readonly cell: string } | null;
}

export interface RoundsAnswer {
  /** The round that everybody is asked for; empty while none was opened. */
  readonly current: string;
  /** The newest first. */
  readonly rounds: readonly string[];
  /** True for HR. */
  readonly canManage: boolean;
  /** Titles of the rounds that this plan has. */
  readonly suggestions: readonly string[];
  readonly divisions: readonly DivisionRoundAnswer[];
  readonly watch: WatchAnswer;
}

/** The board of the rounds. Reads only. */
export const getRounds = endpoint({ setUp: true, run: roundsNow });

function roundsNow(): RoundsAnswer {
  const reading = readWorkbook();
  const { plan } = reading;
  const current = plan.settings.currentRound;
  const titles = allSubmissions(reading)
    .map(({ round }) => round)
    .filter((round) => kindOfRound(round) === PLAN_ROUNDS);
  return {
    current,
    rounds: [...new Set(titles)].filter((round) => round !== '').reverse(),
    canManage: rightsOver(reading.sheets).isHr,
    suggestions: [planRoundTitle(plan.years)],
    divisions: divisionAnswers(reading, current),
    watch: readWatch(),
  };
}

function divisionAnswers(reading: WorkbookReading, current: string): DivisionRoundAnswer[] {
  const known = submissionsOf(allSubmissions(reading), current);
  return surveyOf(reading).overview.divisions.map(({ code, name, findings }) => {
    const one = known.get(code);
    const ticked = isTicked(reading, code);
    const place = tickPlace(reading, code);
    const gid = place === null ? undefined : reading.sheets.get(place.tab)?.getSheetId();
    return {
      code,
      name,
      state: one === undefined ? '' : shownState(one, ticked),
      ticked,
      locked: one !== undefined && isLocked(one),
      open: one?.isOpen ?? false,
      changedOn: one === undefined || one.changedAt === '' ? '' : shownMoment(one.changedAt),
      changedBy: one?.changedBy ?? '',
      comment: one?.comment ?? '',
      dueOn: one?.dueDay == null ? '' : thaiDateShort(one.dueDay),
      errorsWhenSent: one?.errors ?? null,
      errorsNow: findings.E,
      tab: place === null || gid === undefined ? null : { gid, cell: place.cell },
    };
  });
}
