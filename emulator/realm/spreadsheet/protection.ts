import { call, exception, guard, signatureError } from '../bridge.ts';
import { ProtectionType } from './enums.ts';
import { make, type RangeRef } from './factory.ts';
import type { EmulatedRange } from './range.ts';
import { makeUser } from './user.ts';

/** How the host names a protection. */
export interface ProtectionRef {
  readonly sheetId: number;
  readonly id: number;
}

type PersonLike = string | { getEmail(): string };

function emailOf(person: PersonLike): string {
  return typeof person === 'string' ? person : person.getEmail();
}

/** A protected sheet or range (Apps Script reference: Protection). */
export class EmulatedProtection {
  readonly serviceName = 'SpreadsheetApp.Protection';
  readonly at: ProtectionRef;

  constructor(at: ProtectionRef) {
    this.at = at;
  }

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    const type = call<'RANGE' | 'SHEET'>('~Protection.getProtectionType', this.at);
    return ProtectionType[type] as unknown as GoogleAppsScript.Spreadsheet.ProtectionType;
  }

  getRange(): EmulatedRange {
    const { ref, whole } = call<{ ref: RangeRef; whole: boolean }>('~Protection.getRange', this.at);
    const open = { startRow: whole, endRow: whole, startColumn: whole, endColumn: whole };
    const range = make.range(ref, open);
    if (whole) Object.defineProperty(range, 'getA1Notation', { value: () => '' });
    return range;
  }

  getRangeName(): null {
    return null;
  }

  getDescription(): string {
    return call('Protection.getDescription', this.at);
  }

  setDescription(description: string): this {
    return this.change('setDescription', { description: String(description) });
  }

  isWarningOnly(): boolean {
    return call('Protection.isWarningOnly', this.at);
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.change('setWarningOnly', { warningOnly });
  }

  canEdit(): boolean {
    return call('Protection.canEdit', this.at);
  }

  canDomainEdit(): boolean {
    return call('Protection.canDomainEdit', this.at);
  }

  setDomainEdit(editable: boolean): this {
    call('Protection.setDomainEdit', this.at, editable);
    return this;
  }

  getEditors(): GoogleAppsScript.Base.User[] {
    return call<string[]>('Protection.getEditors', this.at).map(makeUser);
  }

  addEditor(person: PersonLike): this {
    call('Protection.addEditor>Protection.addEditors', this.at, [emailOf(person)]);
    return this;
  }

  addEditors(emails: string[]): this {
    if (!Array.isArray(emails))
      throw signatureError('SpreadsheetApp.Protection.addEditors', [emails]);
    call('Protection.addEditors', this.at, emails);
    return this;
  }

  removeEditor(person: PersonLike): this {
    call('Protection.removeEditor>Protection.removeEditors', this.at, [emailOf(person)]);
    return this;
  }

  removeEditors(people: PersonLike[]): this {
    if (!Array.isArray(people))
      throw signatureError('SpreadsheetApp.Protection.removeEditors', [people]);
    call('Protection.removeEditors', this.at, people.map(emailOf));
    return this;
  }

  getUnprotectedRanges(): EmulatedRange[] {
    return call<RangeRef[]>('Protection.getUnprotectedRanges', this.at).map((ref) =>
      make.range(ref),
    );
  }

  setUnprotectedRanges(ranges: EmulatedRange[]): this {
    const refs = ranges.map((range) => range.ref);
    if (refs.some((ref) => ref.sheetId !== this.at.sheetId)) {
      throw exception('Unprotected ranges must be on the protected sheet.');
    }
    return this.change('setUnprotectedRanges', { unprotected: refs });
  }

  setRange(range: EmulatedRange): this {
    return this.change('setRange', { rect: range.ref });
  }

  getTargetAudiences(): never[] {
    return [];
  }

  remove(): void {
    call('Protection.remove', this.at);
  }

  toString(): string {
    return 'Protection';
  }

  private change(method: string, change: object): this {
    call(`Protection.${method}>Protection.change`, this.at, change);
    return this;
  }
}

export function makeProtection(at: ProtectionRef): EmulatedProtection {
  return guard('Protection', new EmulatedProtection(at));
}
