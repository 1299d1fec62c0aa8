import { plainEmail } from '../../base/email.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Who may edit the file: addresses of people and groups, in small letters. */
export function fileEditors(
  spreadsheet: Spreadsheet = SpreadsheetApp.getActiveSpreadsheet(),
): ReadonlySet<string> {
  const people = [...spreadsheet.getEditors(), spreadsheet.getOwner()];
  return new Set(people.map((person) => plainEmail(person?.getEmail() ?? '')));
}

/** What was read of a protection before anything is written. */
export interface EditorsNow {
  readonly protection: Protection;
  readonly emails: readonly string[];
  readonly isOpenToDomain: boolean;
}

/**
 * Gives protections their editors. The host may refuse an address that is no account, and then the whole list it
 * stands in: those who can edit the file are accounts and are added together, any other is tried alone, once in a
 * run. Whoever runs this is added before anyone is taken off: a group may be what lets this person edit (Apps
 * Script reference: Protection). Nobody else's list is asked for: it would write what waits to be written.
 */
export class EditorDesk {
  private readonly me = plainEmail(Session.getEffectiveUser().getEmail());
  private readonly owner: string;
  /** Who may edit the file, and so a new protection. */
  readonly inside: ReadonlySet<string>;
  readonly accepted = new Set<string>();
  readonly refused = new Set<string>();
  private domain: boolean | null = null;

  constructor(spreadsheet: Spreadsheet) {
    this.owner = plainEmail(spreadsheet.getOwner()?.getEmail() ?? '');
    this.inside = fileEditors(spreadsheet);
  }

  /** The editors that a protection has from its making (Apps Script reference: Range.protect). */
  get ofNewProtection(): string[] {
    return [...this.inside].filter((email) => email !== '' && email !== this.owner);
  }

  /**
   * In a Workspace domain everyone of the domain could edit a new protection; elsewhere there is no such right to
   * take. Asked of the first one: the file is in the domain, or it is not.
   */
  opensToDomain(protection: Protection): boolean {
    this.domain ??= protection.canDomainEdit();
    return this.domain;
  }

  /** @returns true when something had to be done. */
  keep({ protection, emails, isOpenToDomain }: EditorsNow, wanted: readonly string[]): boolean {
    const staying = new Set([...wanted, this.me, this.owner]);
    const missing = wanted.filter((email) => email !== this.owner && !emails.includes(email));
    const surplus = emails.filter((email) => !staying.has(email));
    if (surplus.length > 0 && this.me !== this.owner && !emails.includes(this.me))
      protection.addEditor(this.me);
    const added = this.add(protection, missing);
    this.remove(protection, surplus);
    if (isOpenToDomain) protection.setDomainEdit(false);
    return added || surplus.length > 0 || isOpenToDomain;
  }

  private add(protection: Protection, emails: readonly string[]): boolean {
    const known = emails.filter((email) => this.inside.has(email) || this.accepted.has(email));
    if (known.length > 0) protection.addEditors([...known]);
    const tried = emails.filter((email) => !known.includes(email) && !this.refused.has(email));
    return (
      tried.map((email) => this.tryToAdd(protection, email)).includes(true) || known.length > 0
    );
  }

  private tryToAdd(protection: Protection, email: string): boolean {
    try {
      protection.addEditor(email);
      SpreadsheetApp.flush();
      this.accepted.add(email);
      return true;
    } catch (error) {
      console.warn('protections: %s refused: %s', email, String(error));
      this.refused.add(email);
      return false;
    }
  }

  /** Whom the host does not let go stays. */
  private remove(protection: Protection, emails: readonly string[]): void {
    if (emails.length === 0) return;
    try {
      protection.removeEditors([...emails]);
    } catch (error) {
      console.warn('protections: removing %s: %s', emails.join(' '), String(error));
      for (const email of emails) removeAlone(protection, email);
    }
  }
}

function removeAlone(protection: Protection, email: string): void {
  try {
    protection.removeEditor(email);
  } catch (error) {
    console.warn('protections: %s stays: %s', email, String(error));
  }
}
