/** What a person may do with the spreadsheet file. */
export type Role = 'owner' | 'editor' | 'viewer';

/** One person of the cast. `domain` accounts belong to a Workspace, the others to consumers. */
export interface Person {
  readonly email: string;
  readonly role: Role;
  readonly nickname?: string;
  readonly locale?: string;
}

/** A group address that stands for its members when the file is shared with it. */
export interface Group {
  readonly email: string;
  readonly members: readonly string[];
}

export interface UsersSnapshot {
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
}

/** Who the spreadsheet is shared with. E-mail addresses are compared without regard to case. */
export class Users {
  readonly #people = new Map<string, Person>();
  readonly #groups = new Map<string, Group>();

  /** Throws unless the cast has exactly one owner. */
  constructor(people: readonly Person[], groups: readonly Group[] = []) {
    for (const person of people) this.#people.set(keyOf(person.email), person);
    for (const group of groups) this.#groups.set(keyOf(group.email), group);
    const owners = people.filter((person) => person.role === 'owner').length;
    if (owners !== 1) throw new Error(`A spreadsheet has one owner, the cast has ${owners}`);
  }

  get owner(): string {
    const owner = [...this.#people.values()].find((person) => person.role === 'owner');
    return owner?.email ?? '';
  }

  /** Addresses that may edit, without the owner, as Spreadsheet.getEditors does not tell groups apart. */
  get editors(): string[] {
    return this.#emailsWith('editor');
  }

  get viewers(): string[] {
    return this.#emailsWith('viewer');
  }

  get people(): readonly Person[] {
    return [...this.#people.values()];
  }

  find(email: string): Person | undefined {
    return this.#people.get(keyOf(email));
  }

  /** The strongest role the person has, directly or through a group; undefined = no access. */
  roleOf(email: string): Role | undefined {
    const roles = [email, ...this.groupsOf(email)].map((address) => this.find(address)?.role);
    return (['owner', 'editor', 'viewer'] as const).find((role) => roles.includes(role));
  }

  canEdit(email: string): boolean {
    const role = this.roleOf(email);
    return role === 'owner' || role === 'editor';
  }

  /** Whether `email` is this address or a member of this group: how a protection's editor is matched. */
  isOrBelongsTo(email: string, address: string): boolean {
    return (
      keyOf(email) === keyOf(address) ||
      this.groupsOf(email).some((group) => keyOf(group) === keyOf(address))
    );
  }

  groupsOf(email: string): string[] {
    const groups = [...this.#groups.values()];
    const isMember = (group: Group) =>
      group.members.some((member) => keyOf(member) === keyOf(email));
    return groups.filter(isMember).map((group) => group.email);
  }

  /** Gives a role to an address, known or new. The owner keeps the file: changing it does nothing. */
  share(email: string, role: 'editor' | 'viewer'): void {
    const known = this.find(email);
    if (known?.role === 'owner') return;
    this.#people.set(keyOf(email), { ...known, email: known?.email ?? email, role });
  }

  /** Takes all access away. The owner cannot be removed: that does nothing. */
  unshare(email: string): void {
    if (this.find(email)?.role !== 'owner') this.#people.delete(keyOf(email));
  }

  snapshot(): UsersSnapshot {
    return { people: [...this.#people.values()], groups: [...this.#groups.values()] };
  }

  #emailsWith(role: Role): string[] {
    return [...this.#people.values()]
      .filter((person) => person.role === role)
      .map((person) => person.email);
  }
}

/** Whether the account is a free one: it has the smaller quotas and knows no domain-wide sharing. */
export function isConsumerAccount(email: string): boolean {
  return /@(gmail|googlemail)\.com$/i.test(email);
}

function keyOf(email: string): string {
  return email.trim().toLowerCase();
}
