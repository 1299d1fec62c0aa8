/** Characters of a tab's name in an .xlsx file; the host allows 100. */
const MAX_CHARACTERS = 31;

/**
 * Gives each tab a name that an .xlsx file can hold: the own one where possible, else a shortened one
 * that no other tab has. The result is in the order of the input.
 */
export function xlsxTabNames(names: readonly string[]): string[] {
  const taken = new Set(names.filter(isFine).map((name) => name.toLowerCase()));
  return names.map((name) => {
    if (isFine(name)) return name;
    const free = freeName(name, taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

function isFine(name: string): boolean {
  return name.length <= MAX_CHARACTERS && !/[*?:/\\[\]]|^'|'$|^history$/i.test(name);
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const plain = name.replace(/[*?:/\\[\]]/g, '-').replace(/^'|'$/g, '-');
  for (let number = 1; ; number++) {
    const ending = number === 1 && plain.length <= MAX_CHARACTERS ? '' : `~${number}`;
    const candidate = plain.slice(0, MAX_CHARACTERS - ending.length) + ending;
    if (isFine(candidate) && !taken.has(candidate.toLowerCase())) return candidate;
  }
}
