import type { Cell } from '../../base/cell.ts';
import { bahtOf } from '../../base/money.ts';
import { formatQuarters } from '../../base/quarters.ts';
import { recordOf } from '../../base/record.ts';
import { toThaiDigits } from '../../base/thai-digits.ts';
import { officialIdpOrder, officialOrder } from '../../plan/official-order.ts';
import { activityLabel, type Owner, type Plan } from '../../plan/plan.ts';
import { addressBook } from '../../sheets/locate.ts';
import type { WorkbookReading } from '../../sheets/read-workbook.ts';
import type { FormulaCell, RefilledRow } from '../../sheets/refill.ts';
import { EVERYONE_OWNER } from '../../tabs/activities.ts';
import {
  type ALL_ACTIVITIES_TAB,
  type ALL_IDP_TAB,
  type FINDINGS_TAB,
  SEVERITY_LABELS,
} from '../../tabs/computed-tabs.ts';
import { type RepeatedKey, repeatedKey } from '../../tabs/define-tab.ts';
import { declaredPlace } from '../../tabs/derive/place.ts';
import { thaiYears } from '../../text/format.ts';
import { UNSURE } from '../../text/messages.ts';
import { numberedWork } from '../../text/work.ts';
import type { FindingAnswer } from '../answers.ts';

/** The rows of the three tabs that every run refills. */

/** กิจกรรม: everyone's activities in the official order, each with a link to its home. */
export function activityRows(reading: WorkbookReading): RefilledRow<typeof ALL_ACTIVITIES_TAB>[] {
  const addressOf = addressBook(reading.sheets, reading.tables);
  return officialOrder(reading.plan).map(({ activity, number }) => {
    const address = addressOf(declaredPlace({ ...activity.source, column: 'name' }));
    const years = activity.schedule.flatMap(({ year, money, quarters }) => [
      [repeatedKey('money', year), money === null ? '' : bahtOf(money)] as const,
      [repeatedKey('quarters', year), formatQuarters(quarters)] as const,
    ]);
    return {
      key: activity.source.row,
      cells: {
        number: toThaiDigits(activityLabel(activity, number).replace('#', ' ')),
        strategy: activity.strategy ?? '',
        tactic: activity.tactic ?? '',
        order: number,
        name: activity.name,
        indicator: activity.indicator,
        division: ownerName(activity.owner, reading.plan),
        ...recordOf<RepeatedKey<'money' | 'quarters'>, Cell>(years),
        link: linkCell(address.link, address.cell),
      },
    };
  });
}

/** The name of who answers for an activity; what was typed where it is no division. */
export function ownerName(owner: Owner, plan: Plan): string {
  if (owner.kind === 'everyone') return EVERYONE_OWNER;
  if (owner.kind === 'nobody') return owner.typed;
  return plan.divisions.find((one) => one.code === owner.code)?.name ?? owner.code;
}

function linkCell(link: string, label: string): FormulaCell | string {
  return link === '' ? '' : { formula: `=HYPERLINK("${link}","${label}")` };
}

/** IDP รวม: everyone's IDP rows in the official order. */
export function idpRows(reading: WorkbookReading): RefilledRow<typeof ALL_IDP_TAB>[] {
  const addressOf = addressBook(reading.sheets, reading.tables);
  const nameOf = new Map(reading.plan.divisions.map((one) => [one.code, one.name]));
  return officialIdpOrder(reading.plan).map(({ entry, position }) => {
    const address = addressOf(declaredPlace({ ...entry.source, column: 'skill' }));
    return {
      key: entry.source.row,
      cells: {
        division: nameOf.get(position?.division ?? '') ?? '',
        position: entry.position,
        positionTitle: position?.title ?? '',
        holder: position?.holder ?? '',
        skill: entry.skill,
        year: entry.year ?? '',
        methods: entry.methods.join(','),
        link: linkCell(address.link, address.cell),
      },
    };
  });
}

/** ข้อค้นพบ: one row per finding in the order of doing, with its piece of work, the sentence and a link to its cell. */
export function findingRows(
  findings: readonly FindingAnswer[],
  { sheets, tables }: Pick<WorkbookReading, 'sheets' | 'tables'>,
): RefilledRow<typeof FINDINGS_TAB>[] {
  const hidden = new Set(
    [...tables].flatMap(([key, { layout }]) => (layout.hidden ? [sheets.get(key)?.getName()] : [])),
  );
  return inOrderOfWork(findings).map((finding) => ({
    key: finding.key,
    cells: {
      severity: SEVERITY_LABELS[finding.severity],
      work: numberedWork(finding.work),
      sentence: finding.message,
      link: placeCell(finding, hidden.has(finding.tab)),
      years: thaiYears(finding.years),
      division: finding.concerns,
      acceptance: acceptanceText(finding),
      code: finding.code,
      finding: finding.key,
      fingerprint: finding.fingerprint,
    },
  }));
}

/** Those that are folded stand right behind the one with which they are mended. */
function inOrderOfWork(findings: readonly FindingAnswer[]): FindingAnswer[] {
  const parts = new Map<string, FindingAnswer[]>();
  for (const one of findings)
    if (one.under !== '') parts.set(one.under, [...(parts.get(one.under) ?? []), one]);
  return findings
    .filter(({ under }) => under === '')
    .sort((one, other) => one.work.rank - other.work.rank)
    .flatMap((one) => [one, ...(parts.get(one.key) ?? [])]);
}

/** A link to the cell; its name alone where the tab is hidden, which a link would not show. */
function placeCell({ tab, cell, link }: FindingAnswer, isHidden: boolean): FormulaCell | string {
  const name = `${tab} ${cell}`.replace(/"/g, '');
  return isHidden ? name : linkCell(link, name);
}

function acceptanceText({ acceptance, reason }: FindingAnswer): string {
  return acceptance === 'unsure' ? UNSURE(reason) : reason;
}
