import { dayOfDate, type IsoDay } from '../../base/day.ts';
import type { FiscalYear } from '../../base/fiscal-year.ts';
import { bahtOf } from '../../base/money.ts';
import type { JudgedFinding } from '../../plan/acceptance.ts';
import { type Certificate, certificateOf } from '../../plan/certificate.ts';
import { formulaFinding } from '../../plan/compare-totals.ts';
import type { FindingCode } from '../../plan/finding-codes.ts';
import { atLevels } from '../../plan/rule-levels.ts';
import { rightsOver } from '../../sheets/rights.ts';
import { LEVEL_LABELS } from '../../tabs/rules/levels.ts';
import { findingTitle } from '../../text/findings/index.ts';
import { WAITING } from '../../text/messages.ts';
import { PROPOSAL_TEXTS } from '../../text/proposal.ts';
import { workLine } from '../../text/work.ts';
import { type FindingAnswer, findingAnswers } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { type Survey, surveyWorkbook } from '../survey.ts';
import { refillFindings } from './refill-findings.ts';

/** What the plan is like before it is put to the committee, money in baht. */
export interface ProposalAnswer {
  /** False while anything must still be put right: there is no certificate then. */
  readonly passed: boolean;
  readonly day: IsoDay;
  readonly counts: Certificate['counts'];
  readonly totals: readonly {
    readonly year: FiscalYear | 'span';
    readonly allocated: number;
    readonly planned: number;
    readonly difference: number;
    readonly activities: number;
  }[];
  /** What must be put right first. */
  readonly blocking: FindingAnswer[];
  /** The same as pieces of work, in the order of doing them. */
  readonly works: string[];
  /** Warnings that nobody has given a reason for. */
  readonly unanswered: FindingAnswer[];
  readonly accepted: (FindingAnswer & {
    readonly acceptedBy: string;
    readonly acceptedAt: string;
  })[];
  /** Rules that do not stand as the add-on declares them. */
  readonly changedRules: readonly {
    readonly code: string;
    readonly title: string;
    readonly declared: string;
    readonly level: string;
  }[];
  readonly fingerprint: string;
  readonly waiting: string[];
  readonly message: string;
}

/**
 * Applies every rule and tells what the certificate would say; ข้อค้นพบ is refilled where this person may.
 * Anyone may ask; making the certificate is a paper of HR.
 */
export const checkBeforeProposal = endpoint({
  setUp: true,
  lock: true,
  run(): ProposalAnswer {
    const survey = surveyWorkbook();
    const judged = allFindings(survey);
    const { reading, totals } = survey;
    const day = dayOfDate(new Date());
    const certificate = certificateOf({ plan: reading.plan, totals, judged, day });
    const isRefilled = refillFindings(
      reading,
      rightsOver(reading.sheets),
      findingAnswers(judged, reading),
    );
    return answerOf(certificate, survey, isRefilled ? [] : [WAITING.findingsTab]);
  },
});

/** Also the totals that their formulas show wrong at this moment. */
function allFindings({ findings, disagreements, reading }: Survey): JudgedFinding<FindingCode>[] {
  const wrong = atLevels(disagreements.map(formulaFinding), reading.plan.rules);
  return [
    ...findings,
    ...wrong.map((finding) => ({ finding, acceptance: { state: 'open' } as const })),
  ];
}

function answerOf(certificate: Certificate, survey: Survey, waiting: string[]): ProposalAnswer {
  const { passed, day, counts, fingerprint, changedRules } = certificate;
  const open = (findings: Certificate['blocking']) =>
    findingAnswers(
      findings.map((finding) => ({ finding, acceptance: { state: 'open' } as const })),
      survey.reading,
    );
  return {
    ...{ passed, day, counts, fingerprint },
    totals: certificate.totals.map(({ allocated, planned, difference, ...rest }) => ({
      ...rest,
      allocated: bahtOf(allocated),
      planned: bahtOf(planned),
      difference: bahtOf(difference),
    })),
    blocking: open(certificate.blocking),
    works: worksOf(certificate, survey.reading),
    unanswered: open(certificate.unanswered),
    accepted: acceptedAnswers(survey),
    changedRules: changedRules.map(({ code, declared, level }) => ({
      code,
      title: findingTitle(code),
      declared: LEVEL_LABELS[declared],
      level: LEVEL_LABELS[level],
    })),
    waiting,
    message: messageOf(certificate),
  };
}

function worksOf({ works }: Certificate, { sheets }: Survey['reading']): string[] {
  return works
    .filter(({ severity }) => severity === 'E')
    .map((piece) => workLine(piece, sheets.get(piece.tab)?.getName() ?? ''));
}

function acceptedAnswers({ findings, reading }: Survey): ProposalAnswer['accepted'] {
  return findings.flatMap((judged) => {
    if (judged.acceptance.state !== 'accepted') return [];
    const { acceptedBy, acceptedAt } = judged.acceptance.exception;
    return findingAnswers([judged], reading).map((answer) => ({
      ...answer,
      acceptedBy,
      acceptedAt,
    }));
  });
}

function messageOf({ passed, counts, changedRules, works }: Certificate): string {
  const pieces = works.filter(({ severity }) => severity === 'E').length;
  const result = !passed
    ? PROPOSAL_TEXTS.blocked(counts.E, pieces)
    : counts.W > 0
      ? PROPOSAL_TEXTS.passedWith(counts.W)
      : PROPOSAL_TEXTS.passed;
  const changed = changedRules.length;
  return changed === 0 ? result : `${result} ${PROPOSAL_TEXTS.rulesChanged(changed)}`;
}
