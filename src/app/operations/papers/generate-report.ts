import * as z from 'zod/mini';
import { ProgramFault } from '../../../base/program-fault.ts';
import type { Plan } from '../../../plan/plan.ts';
import { type Rights, rightsOver } from '../../../sheets/rights.ts';
import { withPersonLock } from '../../../sheets/with-lock.ts';
import { ACTIVITIES_TAB } from '../../../tabs/activities.ts';
import { divisionTabKey } from '../../../tabs/define-tab.ts';
import { PAPERS_TAB } from '../../../tabs/paper-tabs.ts';
import { OUTCOMES, WAITING } from '../../../text/messages.ts';
import { REGISTER_TEXTS } from '../../../text/paper-register.ts';
import { missingText } from '../../../text/papers.ts';
import { endpoint } from '../../endpoint.ts';
import { loadReports } from '../../reports.lazy.ts';
import { type Survey, surveyWorkbook } from '../../survey.ts';
import { issueTerms, type PaperRequest, paperChoice, paperKind } from './arguments.ts';
import { askOf, PaperDesk } from './paper-desk.ts';
import { type RegisteredPaper, registerPaper } from './registered-paper.ts';

export interface ReportAnswer {
  readonly title: string;
  readonly link: string;
  readonly fileId: string;
  /** Key of its row in the register; empty when it was not registered. */
  readonly paper: string;
  /** The official number; null for a draft. */
  readonly number: number | null;
  /** "๑๒/๒๕๖๙", "มค ๕๓๗๐๑/๑๒"; empty for a draft. */
  readonly numberText: string;
  /** How often this paper was made; null when it was not registered. */
  readonly version: number | null;
  /** What had to be left empty, as users name it. */
  readonly missing: readonly string[];
  readonly waiting: string[];
  readonly message: string;
}

/** Scopes without which no paper can be made; the host asks for them before anything is done. */
export const PAPER_SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/drive.file',
];

/**
 * Makes a draft from the workbook as it stands and puts it into the caller's Drive. HR's drafts are
 * registered; a head's are of the own division and nobody else's business.
 * @throws ProgramFault NOT_ALLOWED for a paper of others.
 */
export const generateReport = endpoint({
  takes: () => [paperKind(), z.optional(paperChoice())],
  setUp: true,
  run(kind, choice = {}): ReportAnswer {
    const request = { kind, choice, terms: {} };
    ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, PAPER_SCOPES);
    const survey = surveyWorkbook();
    const rights = rightsOver(survey.reading.sheets);
    const notes = openErrors(survey, request) > 0 ? [OUTCOMES.notReady] : [];
    if (rights.canWrite(PAPERS_TAB.key))
      return registeredAnswer(registerPaper(survey, { ...request, isIssue: false }), notes);
    requireOwn(request, survey.reading.plan, rights);
    return ownDraft(survey, request, notes);
  },
});

/**
 * Makes a paper with an official number and the day that it bears.
 * @param options Beside those of a draft: `number` as the register of the office gave it (a series that lives
 * in this file needs none), `day` YYYY-MM-DD (without it today), `replaces` the number of the paper in whose
 * place it stands, `reason`, `token`: asked again with the same, it gives the paper that was issued.
 * @throws ProgramFault NOT_ALLOWED for anyone but HR; NOT_READY while an error stands in what the paper says,
 * or anything that it prints is missing; what `settleIssue` refuses.
 */
export const issuePaper = endpoint({
  takes: () => [paperKind(), z.optional(issueTerms())],
  setUp: true,
  run(kind, said = {}): ReportAnswer {
    const { number, day, replaces, reason, token, ...choice } = said;
    const request = { kind, choice, terms: { number, day, replaces, reason }, token };
    ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, PAPER_SCOPES);
    const survey = surveyWorkbook();
    requireIssuer('issuePaper', survey, request);
    return registeredAnswer(registerPaper(survey, { ...request, isIssue: true }), []);
  },
});

/** @throws ProgramFault NOT_ALLOWED; NOT_READY. */
export function requireIssuer(operation: string, survey: Survey, request: PaperRequest): void {
  if (!rightsOver(survey.reading.sheets).canWrite(PAPERS_TAB.key))
    throw new ProgramFault('NOT_ALLOWED', `${operation} is for HR`);
  const errors = openErrors(survey, request);
  if (errors > 0) throw new ProgramFault('NOT_READY', `${errors} errors stand open`, { errors });
}

/** Errors that keep this paper back; an error cannot be accepted, so each stands open. */
function openErrors({ findings, reading }: Survey, { kind, choice }: PaperRequest): number {
  const { keepsBack } = loadReports();
  const asked = { plan: reading.plan, ask: askOf(choice) };
  return findings.filter(
    ({ finding }) => finding.severity === 'E' && keepsBack(kind, finding, asked),
  ).length;
}

function registeredAnswer(paper: RegisteredPaper, notes: readonly string[]): ReportAnswer {
  const { title, link, fileId, key, number, version, skipped, missing, notShared } = paper;
  const numberText = number?.text ?? '';
  const made =
    number === null ? OUTCOMES.paperMade(title) : REGISTER_TEXTS.issued(title, numberText);
  const gap = skipped === null ? [] : [REGISTER_TEXTS.skipped(skipped.from, skipped.to)];
  return {
    ...{ title, link, fileId, paper: key, version, numberText },
    number: number?.number ?? null,
    missing: missing.map(missingText),
    waiting: notShared.map(REGISTER_TEXTS.notShared),
    message: [made, ...gap, ...notes].join(' '),
  };
}

/** A draft that nobody registers, in the Drive of the person who asked. */
function ownDraft(survey: Survey, request: PaperRequest, notes: readonly string[]): ReportAnswer {
  const { made, filed } = withPersonLock(() => {
    const desk = new PaperDesk(survey, false);
    const draft = desk.make({ ...request, number: null });
    return { made: draft, filed: desk.fileDraft(draft, request.kind) };
  });
  return {
    ...filed,
    ...{ paper: '', number: null, numberText: '', version: null },
    missing: made.missing.map(missingText),
    waiting: [WAITING.register],
    message: [OUTCOMES.paperMade(made.title), ...notes].join(' '),
  };
}

/** The plan book is everyone's to look at; of the rest a head makes what concerns the own division. */
function requireOwn({ kind, choice }: PaperRequest, plan: Plan, rights: Rights): void {
  if (kind === 'plan') return;
  const { division, person } = choice;
  const isOwn = (code: string | null | undefined) =>
    code !== null &&
    code !== undefined &&
    rights.canWrite(divisionTabKey(ACTIVITIES_TAB.key, code));
  const positions = plan.positions.filter(({ number }) => number === person);
  const ownPerson = positions.length > 0 && positions.every((one) => isOwn(one.division));
  if (kind === 'activities' && isOwn(division)) return;
  if (kind === 'idp' && (person === undefined ? isOwn(division) : ownPerson)) return;
  throw new ProgramFault('NOT_ALLOWED', `${kind} is not of the caller's division`);
}
