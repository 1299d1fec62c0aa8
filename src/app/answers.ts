import type { Finding, Severity } from '../base/finding.ts';
import type { FiscalYear } from '../base/fiscal-year.ts';
import { bahtOf } from '../base/money.ts';
import type { JudgedFinding } from '../plan/acceptance.ts';
import { type PieceOfWork, piecesOfWork } from '../plan/checks/work.ts';
import { exportFinding } from '../plan/export-finding.ts';
import type { FindingCode } from '../plan/finding-codes.ts';
import { findingFingerprint, findingKey } from '../plan/finding-identity.ts';
import {
  divisionOfFinding,
  type Figures,
  type FiguresByYear,
  type Overview,
} from '../plan/overview.ts';
import { addressBook } from '../sheets/locate.ts';
import type { WorkbookReading } from '../sheets/read-workbook.ts';
import { sentenceOf } from '../text/findings/index.ts';
import { workTitle, workUnit } from '../text/work.ts';

/** The piece of work to which a finding belongs. */
export interface WorkAnswer {
  readonly key: string;
  /** Its place in the order of doing, from 0 on. */
  readonly rank: number;
  readonly title: string;
  readonly count: number;
  readonly unit: string;
}

/** A finding as it leaves the add-on: figures in baht, its cell, and the sentence for the person. */
export interface FindingAnswer {
  readonly code: string;
  readonly severity: Severity;
  readonly years: readonly FiscalYear[];
  readonly tab: string;
  readonly cell: string;
  readonly link: string;
  /** Official name of the one division that it concerns; empty for HR's own. */
  readonly concerns: string;
  readonly message: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly acceptance: 'open' | 'accepted' | 'unsure';
  readonly reason: string;
  readonly work: WorkAnswer;
  /** Key of the finding with which it is mended; empty for one that stands by itself. */
  readonly under: string;
  /** Names and figures of the rule. */
  readonly [fact: string]: unknown;
}

export function findingAnswers(
  findings: readonly JudgedFinding<FindingCode>[],
  { sheets, tables, plan }: Pick<WorkbookReading, 'sheets' | 'tables' | 'plan'>,
): FindingAnswer[] {
  const addressOf = addressBook(sheets, tables);
  const nameOf = new Map(plan.divisions.map(({ code, name }) => [code, name]));
  const places = workPlaces(findings);
  const titleOf = (tab: string) => sheets.get(tab)?.getName() ?? '';
  return findings.map(({ finding, acceptance }) => ({
    ...exportFinding(finding),
    ...workAnswer(places.get(finding), titleOf),
    ...addressOf(finding.place),
    concerns: nameOf.get(divisionOfFinding(finding) ?? '') ?? '',
    message: sentenceOf(finding),
    key: findingKey(finding),
    fingerprint: findingFingerprint(finding),
    acceptance: acceptance.state,
    reason: acceptance.state === 'open' ? '' : acceptance.exception.reason,
  }));
}

interface WorkPlace {
  readonly piece: PieceOfWork<JudgedFinding<FindingCode>>;
  readonly rank: number;
  readonly under: Finding<FindingCode> | null;
}

function workPlaces(
  findings: readonly JudgedFinding<FindingCode>[],
): ReadonlyMap<Finding<FindingCode>, WorkPlace> {
  const places = new Map<Finding<FindingCode>, WorkPlace>();
  for (const [rank, piece] of piecesOfWork(findings).entries()) {
    for (const { judged, folded } of piece.items) {
      places.set(judged.finding, { piece, rank, under: null });
      for (const one of folded) places.set(one.finding, { piece, rank, under: judged.finding });
    }
  }
  return places;
}

function workAnswer(place: WorkPlace | undefined, titleOf: (tab: string) => string) {
  if (place === undefined) throw new Error('a finding belongs to no piece of work');
  const { piece, rank, under } = place;
  const where = piece.kind === 'rule' ? titleOf(piece.tab) : '';
  const title = [workTitle(piece), where].filter((part) => part !== '').join(' · ');
  return {
    work: { key: piece.key, rank, title, count: piece.count, unit: workUnit(piece) },
    under: under === null ? '' : findingKey(under),
  };
}

/** Figures of one line in baht. */
function figuresAnswer({ allocated, planned, difference, activities }: Figures) {
  return {
    allocated: bahtOf(allocated),
    planned: bahtOf(planned),
    difference: bahtOf(difference),
    activities,
  };
}

function byYearAnswer({ years, span }: FiguresByYear) {
  return {
    years: years.map((one) => ({ year: one.year, ...figuresAnswer(one) })),
    span: figuresAnswer(span),
  };
}

/** The overview as plain JSON in baht. */
export function overviewAnswer(overview: Overview) {
  return {
    total: byYearAnswer(overview.total),
    strategies: overview.strategies.map(({ number, title, ...figures }) => ({
      number,
      title,
      ...byYearAnswer(figures),
    })),
    divisions: overview.divisions.map(
      ({ code, name, shortName, findings, people, ...figures }) => ({
        code,
        name,
        shortName,
        findings,
        people,
        ...byYearAnswer(figures),
      }),
    ),
    everyone: byYearAnswer(overview.everyone),
    nobody: byYearAnswer(overview.nobody),
    findings: overview.findings,
    notNumbers: overview.notNumbers,
  };
}
