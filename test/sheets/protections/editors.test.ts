import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EditorDesk } from '../../../src/sheets/protections/editors.ts';

/** A protection as strict as a host may be: one address that is no account refuses the whole list. */
class StrictProtection {
  readonly done: string[] = [];
  constructor(
    readonly editors: Set<string>,
    readonly noAccount: ReadonlySet<string>,
  ) {}

  addEditor(email: string) {
    return this.addEditors([email]);
  }

  addEditors(emails: string[]) {
    if (emails.some((email) => this.noAccount.has(email))) throw new Error('Invalid user');
    for (const email of emails) this.editors.add(email);
    this.done.push(`+${emails.join()}`);
    return this;
  }

  removeEditors(emails: string[]) {
    if (emails.includes('owner.group@x.th')) throw new Error('You cannot remove yourself');
    for (const email of emails) this.editors.delete(email);
    this.done.push(`-${emails.join()}`);
    return this;
  }

  removeEditor(email: string) {
    return this.removeEditors([email]);
  }
}

const ME = 'officer@x.th';
let owner: string | null;

function deskAndSheet(insiders: readonly string[]) {
  const person = (email: string) => ({ getEmail: () => email });
  const spreadsheet = {
    getOwner: () => (owner === null ? null : person(owner)),
    getEditors: () => insiders.map(person),
  };
  return new EditorDesk(spreadsheet as never);
}

function keep(desk: EditorDesk, sheet: StrictProtection, wanted: string[]) {
  const protection = sheet as never;
  return desk.keep({ protection, emails: [...sheet.editors], isOpenToDomain: false }, wanted);
}

beforeEach(() => {
  owner = 'owner@x.th';
  vi.stubGlobal('Session', { getEffectiveUser: () => ({ getEmail: () => ME }) });
  vi.stubGlobal('SpreadsheetApp', { flush: () => undefined });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('editors: an officer whom a group lets in is added before the group is taken off', () => {
  const sheet = new StrictProtection(new Set(['team@x.th']), new Set());
  expect(keep(deskAndSheet(['team@x.th']), sheet, ['head@x.th'])).toBe(true);
  expect(sheet.done).toEqual([`+${ME}`, '+head@x.th', '-team@x.th']);
});

test('editors: one address that is no account is named, and all others get their rights', () => {
  const noAccount = new Set(['gone@x.th']);
  const desk = deskAndSheet(['head@x.th']);
  const first = new StrictProtection(new Set(), noAccount);
  keep(desk, first, ['gone@x.th', 'head@x.th', 'new@x.th']);
  expect([...first.editors].sort()).toEqual(['head@x.th', 'new@x.th']);
  expect([...desk.refused]).toEqual(['gone@x.th']);
  // Tried once in a run; who was taken is known from then on.
  const second = new StrictProtection(new Set(), noAccount);
  keep(desk, second, ['gone@x.th', 'head@x.th', 'new@x.th']);
  expect(second.done).toEqual(['+head@x.th,new@x.th']);
});

test('editors: whom the host does not let go stays, and the others go; a shared drive has no owner', () => {
  owner = null;
  const sheet = new StrictProtection(new Set(['owner.group@x.th', 'old@x.th', ME]), new Set());
  keep(deskAndSheet([]), sheet, []);
  expect([...sheet.editors].sort()).toEqual([ME, 'owner.group@x.th']);
});

test('editors: a protection that is as it should be is not written', () => {
  const sheet = new StrictProtection(new Set(['head@x.th', ME]), new Set());
  expect(keep(deskAndSheet(['head@x.th']), sheet, ['head@x.th'])).toBe(false);
  expect(sheet.done).toEqual([]);
});
