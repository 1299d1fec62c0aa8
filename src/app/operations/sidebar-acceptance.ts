import * as z from 'zod/mini';
import { keysOf, recordOf } from '../../base/record.ts';
import type { JudgedFinding } from '../../plan/acceptance.ts';
import { findingFingerprint, findingKey } from '../../plan/finding-identity.ts';
import { ensureTab } from '../../sheets/first-use.ts';
import { momentText, personEmail } from '../../sheets/person.ts';
import { readTab } from '../../sheets/read-tab.ts';
import { assignRowKeys } from '../../sheets/row-keys.ts';
import { upsertRows } from '../../sheets/upsert-rows.ts';
import { cellAt, type Table } from '../../tabs/derive/table.ts';
import { EXCEPTIONS_TAB } from '../../tabs/record-tabs.ts';
import { SIDEBAR_SENTENCES } from '../../text/sidebar.ts';
import { filledText, keyOfFinding } from '../arguments.ts';
import { endpoint } from '../endpoint.ts';
import { surveyWorkbook } from '../survey.ts';

/** UTF-16 units; a reason is a sentence, and an endpoint takes no more than it needs. */
const LONGEST_REASON = 500;
/** The row of a finding that was accepted here has the finding's key behind this. */
const ROW_KEY = 'accepted-';

/** `changed`: what the person saw is no longer so, and nothing was written. */
export interface AcceptanceAnswer {
  readonly outcome: 'accepted' | 'withdrawn' | 'none' | 'changed' | 'refused';
  readonly message: string;
}

/** What the sidebar saw of the finding that HR accepts. */
interface Acceptance {
  readonly key: string;
  readonly code: string;
  readonly fingerprint: string;
  readonly reason: string;
}

function acceptanceSchema() {
  return z.strictObject({
    key: keyOfFinding(),
    code: keyOfFinding(),
    fingerprint: keyOfFinding(),
    reason: filledText(LONGEST_REASON),
  });
}

/**
 * Records in ข้อยกเว้น why HR leaves a warning as it is. Doing it again writes the same row.
 */
export const acceptFinding = endpoint({
  takes: () => [acceptanceSchema()],
  setUp: true,
  hr: true,
  lock: true,
  run(acceptance): AcceptanceAnswer {
    const refusal = refusalOf(acceptance, surveyWorkbook().findings);
    if (refusal !== null) return refusal;
    const { sheet, table } = ensureTab(EXCEPTIONS_TAB);
    upsertRows(sheet, table, [
      { key: `${ROW_KEY}${acceptance.key}`, cells: exceptionCells(acceptance) },
    ]);
    return { outcome: 'accepted', message: SIDEBAR_SENTENCES.accepted };
  },
});

/** Takes back what HR said about a warning, wherever in ข้อยกเว้น it stands, also where it was typed by hand. */
export const withdrawAcceptance = endpoint({
  takes: () => [z.strictObject({ key: keyOfFinding() })],
  setUp: true,
  hr: true,
  lock: true,
  run({ key: finding }): AcceptanceAnswer {
    const exceptions = readTab(EXCEPTIONS_TAB);
    if (exceptions === null) return { outcome: 'none', message: SIDEBAR_SENTENCES.notAccepted };
    const { sheet, table } = exceptions;
    const keyed = assignRowKeys(sheet, table);
    const rows = rowKeysAbout(keyed, finding);
    if (rows.length === 0) return { outcome: 'none', message: SIDEBAR_SENTENCES.notAccepted };
    upsertRows(
      sheet,
      keyed,
      rows.map((key) => ({ key, cells: NO_EXCEPTION })),
    );
    return { outcome: 'withdrawn', message: SIDEBAR_SENTENCES.withdrawn };
  },
});

/** Why it cannot be accepted as the sidebar saw it; null when it can. */
function refusalOf(
  { key, code, fingerprint }: Omit<Acceptance, 'reason'>,
  findings: readonly Pick<JudgedFinding, 'finding'>[],
): AcceptanceAnswer | null {
  const now = findings.find(({ finding }) => findingKey(finding) === key)?.finding;
  if (now?.severity === 'E') return { outcome: 'refused', message: SIDEBAR_SENTENCES.mustBeFixed };
  const same = now?.code === code && findingFingerprint(now) === fingerprint;
  return same ? null : { outcome: 'changed', message: SIDEBAR_SENTENCES.changed };
}

function exceptionCells({ key, code, fingerprint, reason }: Acceptance) {
  return {
    code,
    finding: key,
    fingerprint,
    reason,
    acceptedBy: personEmail(),
    acceptedAt: momentText(new Date()),
  };
}

/** The cells of a row that says nothing any more; its key stays, and the next acceptance takes it again. */
const NO_EXCEPTION = recordOf(
  keysOf(EXCEPTIONS_TAB.columns).map((column) => [column, ''] as const),
);

function rowKeysAbout(table: Table<typeof EXCEPTIONS_TAB>, finding: string): string[] {
  return table.rows
    .filter((row) => String(cellAt(table, row, 'finding')).trim() === finding)
    .map((row) => row.key);
}
