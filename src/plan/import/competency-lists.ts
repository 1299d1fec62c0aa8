import { COMPETENCY_LISTS } from '../../tabs/words/old-plan.ts';
import { type PastedLine, plain, soloText } from './clean.ts';
import type { Draft } from './draft.ts';

/** Plain UTF-16 units; a longer item is a paragraph. */
const LONGEST_NAME = 60;
const ITEM = /^(\d{1,2})[.)](?!\d)(\D.*)$/;

/** Numbered lists of competencies inside the running text; their lines stay there too. */
export class CompetencyLists {
  #announced: string | null = null;
  #open: string | null = null;
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  hear(line: PastedLine): void {
    const items = itemsOf(line);
    const isFirst = items[0]?.number === 1;
    if (items.length > 0 && (this.#open !== null || (isFirst && this.#announced !== null))) {
      this.#open = isFirst && this.#announced !== null ? this.#announced : this.#open;
      for (const { name } of items)
        this.#draft.competencies.push({ group: this.#open ?? '', name, line: line.index });
      this.#announced = null;
      return;
    }
    if (/^[-|\s]*$/.test(soloText(line))) return;
    this.#open = null;
    const typed = line.plain.join('');
    this.#announced = listOf(typed);
  }
}

/** The group whose list a line leads to. */
function listOf(typed: string): string | null {
  return COMPETENCY_LISTS.find(([mark]) => mark.test(typed))?.[1] ?? null;
}

function itemsOf(line: PastedLine): { number: number; name: string }[] {
  const cells = line.cells.flatMap((cell) => cell.split('|')).map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== '');
  const items = filled.flatMap((cell) => {
    const [, number, name = ''] = ITEM.exec(plain(cell)) ?? [];
    if (number === undefined || name.length > LONGEST_NAME || listOf(name) !== null) return [];
    return [{ number: Number(number), name: cell.slice(cell.search(/[.)]/) + 1).trim() }];
  });
  return items.length === filled.length ? items : [];
}
