import * as z from 'zod/mini';
import { isEmail, plainEmail } from '../../../base/email.ts';
import { shareFile } from '../../../sheets/divisions/share-file.ts';
import { fileEditors } from '../../../sheets/protections/editors.ts';
import { readWorkbook } from '../../../sheets/read-workbook.ts';
import { DIVISION_SENTENCES } from '../../../text/divisions.ts';
import { endpoint } from '../../endpoint.ts';

const MOST_EMAILS = 500;
const LONGEST_EMAIL = 254;

/** Someone whom กอง names as an editor and who cannot edit the file yet. */
export interface EditorToShare {
  readonly email: string;
  /** Official names. */
  readonly divisions: readonly string[];
}

export interface SharingAnswer {
  readonly shared: readonly string[];
  /** Addresses that the host refused. */
  readonly refused: readonly string[];
  readonly message: string;
}

function emailsSchema() {
  const email = z.string().check(z.minLength(3), z.maxLength(LONGEST_EMAIL));
  return z.strictObject({ emails: z.array(email).check(z.minLength(1), z.maxLength(MOST_EMAILS)) });
}

/**
 * The editors of กอง who cannot edit the file. What is no address is a finding and is left out. Someone whom a
 * group lets in is named too: the host does not tell who is in a group.
 */
export const listEditorsToShare = endpoint({
  setUp: true,
  hr: true,
  run: (): { editors: EditorToShare[] } => ({ editors: editorsToShare() }),
});

function editorsToShare(): EditorToShare[] {
  const { plan } = readWorkbook();
  const inside = fileEditors();
  const outside = new Map<string, string[]>();
  for (const { name, editors } of plan.divisions.filter((one) => one.retirement === null)) {
    for (const email of editors.map(plainEmail)) {
      if (inside.has(email) || !isEmail(email)) continue;
      outside.set(email, [...(outside.get(email) ?? []), name]);
    }
  }
  return [...outside].map(([email, divisions]) => ({ email, divisions }));
}

/** Shares the file with editors of กอง whom HR confirmed; others are not shared with, whatever is asked. */
export const shareEditors = endpoint({
  takes: () => [emailsSchema()],
  setUp: true,
  hr: true,
  run(confirmed): SharingAnswer {
    const wanted = new Set(confirmed.emails.map(plainEmail));
    const emails = editorsToShare()
      .map(({ email }) => email)
      .filter((email) => wanted.has(email));
    const refused = shareFile(emails);
    const shared = emails.filter((email) => !refused.includes(email));
    return { shared, refused, message: sharingMessage(shared, refused) };
  },
});

function sharingMessage(shared: readonly string[], refused: readonly string[]): string {
  if (shared.length + refused.length === 0) return DIVISION_SENTENCES.allShared;
  return [
    ...(shared.length > 0 ? [DIVISION_SENTENCES.shared(shared.length)] : []),
    ...(refused.length > 0 ? [DIVISION_SENTENCES.notShared(refused)] : []),
  ].join(' ');
}
