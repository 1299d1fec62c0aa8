import type { Finding } from '../../base/finding.ts';
import type { Certificate, CertificateTotals } from '../../plan/certificate.ts';
import type { FindingCode } from '../../plan/finding-codes.ts';
import { LEVEL_LABELS } from '../../tabs/rules/levels.ts';
import { findingTitle, sentenceOf } from '../../text/findings/index.ts';
import { thaiBaht, thaiDateLong, thaiWhole, thaiYear } from '../../text/format.ts';
import { SPAN_NAME } from '../../text/papers.ts';
import { columnLabel } from '../../text/place.ts';
import { checkedContentsText } from '../../text/proposal.ts';
import { workLine } from '../../text/work.ts';
import { signedBaht } from '../budget/amounts.ts';
import { type DataOf, flag, list, text } from '../docx/tags.ts';
import type { PaperSource } from '../paper.ts';

const FINDING = { order: text, item: text };

/** What the checks before proposing found. */
export const CERTIFICATE_TAGS = {
  /** Nothing must be put right first. */
  passed: flag,
  checkedDay: text,
  /** How many rules were applied to how many rows, people and texts. */
  checkedContents: text,
  /** How many findings must be put right, should be looked at, are for information, have a reason. */
  errorCount: text,
  warningCount: text,
  noticeCount: text,
  acceptedCount: text,
  totals: list({
    year: text,
    count: text,
    allocated: text,
    planned: text,
    difference: text,
  }),
  hasBlocking: flag,
  blocking: list(FINDING),
  hasUnanswered: flag,
  unanswered: list(FINDING),
  hasAccepted: flag,
  accepted: list({ ...FINDING, reason: text, acceptedBy: text }),
  /** Rules that HR made milder or stricter, or switched off. */
  changedRules: list({ rule: text, declared: text, level: text }),
  /** Mark of all that the plan holds. */
  fingerprint: text,
};

type CertificateData = DataOf<typeof CERTIFICATE_TAGS>;

/** One certificate, or none when the checks were not run. */
export function certificateData({ certificate }: PaperSource): CertificateData[] {
  return certificate === null ? [] : [dataOf(certificate)];
}

function dataOf(certificate: Certificate): CertificateData {
  const { passed, day, counts, works, accepted, changedRules } = certificate;
  const blocking = works.filter(({ severity }) => severity === 'E');
  const unanswered = works.filter(({ severity }) => severity === 'W');
  return {
    passed,
    checkedDay: thaiDateLong(day),
    checkedContents: checkedContentsText(certificate.contents, certificate.ruleCount),
    errorCount: thaiWhole(counts.E),
    warningCount: thaiWhole(counts.W),
    noticeCount: thaiWhole(counts.I),
    acceptedCount: thaiWhole(counts.accepted),
    totals: certificate.totals.map(totalsRow),
    hasBlocking: blocking.length > 0,
    blocking: workRows(blocking),
    hasUnanswered: unanswered.length > 0,
    unanswered: workRows(unanswered),
    hasAccepted: accepted.length > 0,
    accepted: accepted.map(({ finding, reason, acceptedBy }, index) => ({
      order: thaiWhole(index + 1),
      item: sayFinding(finding),
      reason,
      acceptedBy: acceptedBy === '' ? '-' : acceptedBy,
    })),
    changedRules: changedRules.map(({ code, declared, level }) => ({
      rule: findingTitle(code),
      declared: LEVEL_LABELS[declared],
      level: LEVEL_LABELS[level],
    })),
    fingerprint: certificate.fingerprint,
  };
}

function totalsRow(line: CertificateTotals): CertificateData['totals'][number] {
  return {
    year: line.year === 'span' ? SPAN_NAME : thaiYear(line.year),
    count: thaiWhole(line.activities),
    allocated: thaiBaht(line.allocated),
    planned: thaiBaht(line.planned),
    difference: signedBaht(line.difference),
  };
}

/** Each piece of work, and below it what was found: "๑", then "๑.๑", "๑.๒"; what is folded comes last. */
function workRows(works: Certificate['works']): { order: string; item: string }[] {
  return works.flatMap((piece, index) => {
    const number = thaiWhole(index + 1);
    const found = piece.items.flatMap(({ judged, folded }) => [judged, ...folded]);
    return [
      { order: number, item: workLine(piece, '') },
      ...found.map(({ finding }, at) => ({
        order: `${number}.${thaiWhole(at + 1)}`,
        item: sayFinding(finding),
      })),
    ];
  });
}

/** The sentence, behind the name of the cell's column where it has one. */
function sayFinding(finding: Finding<FindingCode>): string {
  const column = columnLabel(finding.place);
  return column === '' ? sentenceOf(finding) : `${column}: ${sentenceOf(finding)}`;
}
