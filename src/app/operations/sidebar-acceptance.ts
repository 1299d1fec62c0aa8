import * as z from 'zod/mini';
import { ProgramFault } from '../../base/program-fault.ts';
import { keysOf, recordOf } from '../../base/record.ts';
import type { JudgedFinding } from '../../plan/acceptance.ts';
import { findingFingerprint, findingKey } from '../../plan/finding-identity.ts';
import { ensureTab } from '../../sheets/first-use.ts';
import { momentText, personEmail } from '../../sheets/person.ts';
import { readTab } from '../../sheets/read-tab.ts';
import { requireHr } from '../../sheets/rights.ts';
import { assignRowKeys } from '../../sheets/row-keys.ts';
import { upsertRows } from '../../sheets/upsert-rows.ts';
import { withDocumentLock } from '../../sheets/with-lock.ts';
import { cellAt, type Table } from '../../tabs/derive/table.ts';
import { EXCEPTIONS_TAB } from '../../tabs/record-tabs.ts';
import { SIDEBAR_SENTENCES } from '../../text/sidebar.ts';
import { surveyWorkbook } from '../survey.ts';

/** UTF-16 units; a reason is a sentence, and an endpoint takes no more than it needs. */
const LONGEST_REASON = 500;
const LONGEST_NAME = 400;
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

function nameSchema() {
  return z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME));
}

function acceptanceSchema() {
  return z.strictObject({
    key: nameSchema(),
    code: nameSchema(),
    fingerprint: nameSchema(),
    reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_REASON)),
  });
}

function withdrawalSchema() {
  return z.strictObject({ key: nameSchema() });
}

/**
 * Records in ข้อยกเว้น why HR leaves a warning as it is. Doing it again writes the same row.
 * @throws ProgramFault BAD_ARGUMENTS; NOT_ALLOWED for anyone but HR.
 */
export function acceptFinding(acceptance: unknown): AcceptanceAnswer {
  const parsed = acceptanceSchema().safeParse(acceptance);
  if (!parsed.success) {
    throw new ProgramFault('BAD_ARGUMENTS', `acceptFinding: ${parsed.error.message}`);
  }
  return withDocumentLock((): AcceptanceAnswer => {
    requireHr('acceptFinding');
    const refusal = refusalOf(parsed.data, surveyWorkbook().findings);
    if (refusal !== null) return refusal;
    const exceptions = ensureTab(EXCEPTIONS_TAB);
    upsertRows(exceptions.sheet, exceptions.table, [
      { key: `${ROW_KEY}${parsed.data.key}`, cells: exceptionCells(parsed.data) },
    ]);
    return { outcome: 'accepted', message: SIDEBAR_SENTENCES.accepted };
  });
}

/**
 * Takes back what HR said about a warning, wherever in ข้อยกเว้น it stands, also where it was typed by hand.
 * @throws ProgramFault BAD_ARGUMENTS; NOT_ALLOWED for anyone but HR.
 */
export function withdrawAcceptance(withdrawal: unknown): AcceptanceAnswer {
  const parsed = withdrawalSchema().safeParse(withdrawal);
  if (!parsed.success) {
    throw new ProgramFault('BAD_ARGUMENTS', `withdrawAcceptance: ${parsed.error.message}`);
  }
  return withDocumentLock((): AcceptanceAnswer => {
    requireHr('withdrawAcceptance');
    const exceptions = readTab(EXCEPTIONS_TAB);
    if (exceptions === null) return { outcome: 'none', message: SIDEBAR_SENTENCES.notAccepted };
    const { sheet, table } = exceptions;
    const keyed = assignRowKeys(sheet, table);
    const rows = rowKeysAbout(keyed, parsed.data.key);
    if (rows.length === 0) return { outcome: 'none', message: SIDEBAR_SENTENCES.notAccepted };
    upsertRows(
      sheet,
      keyed,
      rows.map((key) => ({ key, cells: NO_EXCEPTION })),
    );
    return { outcome: 'withdrawn', message: SIDEBAR_SENTENCES.withdrawn };
  });
}

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
