import * as z from 'zod/mini';
import { isLocked, kindOfRound, type Submission } from '../../../plan/rounds.ts';
import { readAfterWrites } from '../../../sheets/read-workbook.ts';
import type { RowCells } from '../../../tabs/define-tab.ts';
import { LOCK_STATES, SUBMISSION_STATES, SUBMISSIONS_TAB } from '../../../tabs/submissions.ts';
import { ROUND_SENTENCES } from '../../../text/rounds.ts';
import { divisionCode, filledText, roundTitle } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';
import {
  currentSubmissions,
  divisionName,
  logStates,
  readForRounds,
  settleSubmissions,
  thisPerson,
  writeSubmissions,
} from './submission-desk.ts';

/** `changed`: another round is shown now than the person saw; nothing was written then or when `refused`. */
export interface RoundAnswer {
  readonly outcome: 'done' | 'none' | 'changed' | 'refused';
  readonly message: string;
}

/** UTF-16 units. */
const LONGEST_COMMENT = 500;

const targetSchema = () => z.strictObject({ round: roundTitle(), division: divisionCode() });
const returnSchema = () =>
  z.strictObject({
    round: roundTitle(),
    division: divisionCode(),
    comment: filledText(LONGEST_COMMENT),
  });

interface Verdict {
  readonly cells: RowCells<typeof SUBMISSIONS_TAB>;
  readonly message: (division: string) => string;
}

/** What is to be written, nothing because it is so already, or why not. */
type Judge = (submission: Submission) => Verdict | 'none' | 'notSentYet';

/** Gives a plan back with a comment: the tick goes, and the division may write again. */
export const returnSubmission = endpoint({
  takes: () => [returnSchema()],
  setUp: true,
  hr: true,
  lock: true,
  run: ({ comment, ...target }) =>
    judge(target, ({ state, comment: before }) => {
      if (state === SUBMISSION_STATES.returned && comment === before) return 'none';
      if (state === SUBMISSION_STATES.notSent) return 'notSentYet';
      const { returned } = SUBMISSION_STATES;
      return {
        cells: { state: returned, comment, lock: LOCK_STATES.toOpen },
        message: ROUND_SENTENCES.returned,
      };
    }),
});

/** Takes a sent plan as final; its tabs stay locked. */
export const acceptSubmission = verdict((one) => {
  const { accepted, sent } = SUBMISSION_STATES;
  if (one.state === accepted) return 'none';
  if (one.state !== sent) return 'notSentYet';
  return {
    cells: { state: accepted, ...(isLocked(one) ? {} : { lock: LOCK_STATES.toLock }) },
    message: ROUND_SENTENCES.accepted,
  };
});

/** Takes the editors of a division off its tabs, whatever was sent. */
export const lockDivision = verdict((one) =>
  isLocked(one) ? 'none' : { cells: { lock: LOCK_STATES.toLock }, message: ROUND_SENTENCES.locked },
);

/** Lets them write again, and leaves the state as it is. */
export const unlockDivision = verdict((one) =>
  isLocked(one)
    ? { cells: { lock: LOCK_STATES.toOpen }, message: ROUND_SENTENCES.unlocked }
    : 'none',
);

function verdict(decide: Judge) {
  return endpoint({
    takes: () => [targetSchema()],
    setUp: true,
    hr: true,
    lock: true,
    run: (target) => judge(target, decide),
  });
}

type Target = z.infer<ReturnType<typeof targetSchema>>;

/** Ticks that nobody has taken note of yet come first: the verdict is about the plan as it is now. */
function judge({ round, division }: Target, decide: Judge): RoundAnswer {
  const author = thisPerson();
  const before = readForRounds();
  const kind = kindOfRound(round);
  if (before.plan.settings[kind.setting] !== round) return answer('changed', 'otherRound');
  const whoOf = (code: string) => divisionName(before, code);
  const settled = settleSubmissions(before, author, whoOf, kind);
  const reading = settled.length === 0 ? before : readAfterWrites(before, [SUBMISSIONS_TAB.key]);
  const submission = currentSubmissions(reading, kind).get(division);
  if (submission === undefined) return answer('refused', 'notInRound');
  const verdict = decide(submission);
  if (verdict === 'none') return answer('none', 'nothing');
  if (verdict === 'notSentYet') return answer('refused', 'notSentYet');
  const stamp = { changedAt: author.at, changedBy: author.who };
  writeSubmissions(reading, new Map([[division, { ...verdict.cells, ...stamp }]]), kind);
  settleSubmissions(readAfterWrites(reading, [SUBMISSIONS_TAB.key]), author, whoOf, kind);
  const name = divisionName(reading, division);
  const after = String(verdict.cells.state ?? verdict.cells.lock ?? '');
  const was = verdict.cells.state === undefined ? submission.lock : submission.state;
  logStates(reading, author, [{ division: name, before: was, after }]);
  return { outcome: 'done', message: verdict.message(name) };
}

function answer(
  outcome: RoundAnswer['outcome'],
  sentence: 'otherRound' | 'notInRound' | 'nothing' | 'notSentYet',
): RoundAnswer {
  return { outcome, message: ROUND_SENTENCES[sentence] };
}
