import { toThaiDigits } from '../../base/thai-digits.ts';
import { BOOK_DOCUMENTS } from '../../tabs/master-tabs.ts';
import {
  BULLETS,
  CHAPTER_LINE,
  CHAPTER_WORD,
  HEADING_MARKS,
  HEADING_WORDS,
  MARKED_HEADING,
  SECTION_LINE,
  SPACE_BEFORE_ITEM,
  SUBSECTION_LINE,
  TYPED_CHAPTER,
  TYPED_NUMBER,
} from '../../tabs/words/old-plan.ts';
import { type PastedLine, plain } from './clean.ts';
import type { Draft } from './draft.ts';
import type { OldSection } from './old-plan.ts';

const [PLAN_BOOK, , , RULES] = BOOK_DOCUMENTS;
/** The host takes 50,000 characters in a cell (Sheets: size limits); a longer text goes on in the next row. */
const LONGEST_TEXT = 45_000;
const LONGEST_HEADING = 90;
/** Sections that may be missing between two numbers. */
const WIDEST_GAP = 20;

interface OpenSection {
  readonly document: string;
  readonly number: string;
  heading: string;
  readonly paragraphs: string[];
  readonly lines: number[];
}

/** Chapters, sections and paragraphs of the plan book, or of the rules. */
export class RunningText {
  readonly sections: OpenSection[] = [];
  #document: typeof PLAN_BOOK | typeof RULES = PLAN_BOOK;
  #chapter: number | null = null;
  #lastNumber = 0;
  /** The section into which paragraphs go; sub-rows of a table stand behind it. */
  #current: OpenSection | null = null;
  #subRows = 0;
  #awaitsHeading = false;
  #isInTable = false;
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  get isOpen(): boolean {
    return this.#current !== null;
  }

  get isRules(): boolean {
    return this.#document === RULES;
  }

  beginRules(): void {
    this.#document = RULES;
    this.#current = null;
    this.#lastNumber = 0;
  }

  /** A chapter or a section begins; false when the line is no heading. */
  takeHeading(text: string, line: PastedLine): boolean {
    if (this.isRules) return this.#takeRuleHeading(text, line);
    const chapter = CHAPTER_LINE.exec(plain(text));
    if (chapter !== null) {
      this.#chapter = Number(chapter[1]);
      this.#lastNumber = 0;
      const heading = text.replace(TYPED_CHAPTER, '').trim();
      const number = toThaiDigits(`${CHAPTER_WORD} ${chapter[1]}`);
      this.#begin(number, chapter[2] === '' ? '' : heading, line);
      this.#awaitsHeading = chapter[2] === '';
      return true;
    }
    if (this.#takeSubsection(text, line)) return true;
    const [, chapterTyped = '', typed = '', heading = ''] = SECTION_LINE.exec(text) ?? [];
    if (heading === '') return false;
    const [own, number] = [Number(plain(chapterTyped)), Number(plain(typed))];
    const isOfChapter = this.#chapter === null || this.#chapter === own;
    const grows = number > this.#lastNumber && number <= this.#lastNumber + WIDEST_GAP;
    if (!isOfChapter || !grows || number === 0) return false;
    this.#chapter = own;
    this.#lastNumber = number;
    this.#begin(toThaiDigits(`${own}.${number}`), heading.trim(), line);
    return true;
  }

  /** Of the section that was begun last, in order; anything else with such a number is a paragraph. */
  #takeSubsection(text: string, line: PastedLine): boolean {
    const [, chapter = '', section = '', typed = '', heading = ''] =
      SUBSECTION_LINE.exec(text) ?? [];
    const [own, number, part] = [chapter, section, typed].map((one) => Number(plain(one)));
    const isNext = part === this.#subRows + 1;
    if (own !== this.#chapter || number !== this.#lastNumber || !isNext) return false;
    const subRows = this.#subRows + 1;
    this.#begin(toThaiDigits(`${own}.${number}.${part}`), heading.trim(), line);
    this.#subRows = subRows;
    return true;
  }

  /** Headings of the rules are marked, or short and begin with their words; they are numbered here. */
  #takeRuleHeading(text: string, line: PastedLine): boolean {
    const bare = text.replace(HEADING_MARKS, '').replace(HEADING_MARKS, '').trim();
    const isShort = plain(bare).length <= LONGEST_HEADING;
    const isHeading = MARKED_HEADING.test(text) || HEADING_WORDS.test(plain(text));
    const isFollowed = this.#current !== null && this.#current.paragraphs.length === 0;
    if (!isShort || !isHeading || isFollowed) return false;
    this.#lastNumber += 1;
    const numbered = bare.replace(TYPED_NUMBER, '');
    this.#begin(toThaiDigits(String(this.#lastNumber)), numbered, line);
    if (bare !== text) this.#draft.say(line.index, 'changed', 'cleaned');
    return true;
  }

  #begin(number: string, heading: string, line: PastedLine): void {
    this.#current = {
      document: this.#document,
      number,
      heading,
      paragraphs: [],
      lines: [line.index],
    };
    this.sections.push(this.#current);
    this.#subRows = 0;
    this.#awaitsHeading = false;
    this.#isInTable = false;
    this.#draft.say(line.index, 'placed', 'section', { number });
  }

  /** A paragraph of the open section; false while there is none. */
  takeParagraph(text: string, line: PastedLine): boolean {
    this.#isInTable = false;
    if (this.#current === null) return false;
    if (this.#awaitsHeading) {
      this.#awaitsHeading = false;
      this.#current.heading = text;
      this.#current.lines.push(line.index);
      this.#draft.say(line.index, 'placed', 'section', { number: this.#current.number });
      return true;
    }
    const kept = this.isRules ? text.replaceAll('**', '') : text;
    if (kept !== text) this.#draft.say(line.index, 'changed', 'cleaned');
    this.#current.paragraphs.push(kept);
    this.#current.lines.push(line.index);
    this.#draft.say(line.index, 'placed', 'paragraph', { number: this.#current.number });
    return true;
  }

  /** Joins a line to the paragraph above that ends in a hyphen. */
  joinsLast(): boolean {
    return /[-–]$/.test(this.#current?.paragraphs.at(-1) ?? '') && !this.#isInTable;
  }

  /** @returns the whole paragraph. */
  join(text: string, line: PastedLine): string {
    const section = this.#current;
    const joined = `${section?.paragraphs.pop() ?? ''} ${text}`;
    section?.paragraphs.push(joined);
    section?.lines.push(line.index);
    this.#draft.say(line.index, 'changed', 'joined');
    return joined;
  }

  /** A row of a table inside the text becomes a section of its own below the open one. */
  takeTableRow(line: PastedLine, next: PastedLine | undefined): boolean {
    const parent = this.#current;
    if (parent === null || line.filled < 2) return false;
    const last = line.cells.at(-1) ?? '';
    const below = next?.cells.at(-1) ?? '';
    if (!this.#isInTable && next !== undefined && next.filled > 1 && below.length > last.length) {
      this.#isInTable = true;
      this.#draft.say(line.index, 'checked', 'header');
      return true;
    }
    this.#isInTable = true;
    this.#subRows += 1;
    const number = toThaiDigits(`${plain(parent.number)}.${this.#subRows}`);
    const heading = line.cells
      .slice(0, -1)
      .filter((cell) => cell !== '')
      .join(' ');
    const { document } = parent;
    const paragraphs = itemsOf(last);
    const lines = [line.index];
    this.sections.push({
      document,
      number,
      heading: heading.replaceAll('\n', ' '),
      paragraphs,
      lines,
    });
    if (line.changed) this.#draft.say(line.index, 'changed', 'cleaned');
    this.#draft.say(line.index, 'placed', 'section', { number });
    return true;
  }

  finish(): OldSection[] {
    return this.sections.flatMap((section) => chunks(section));
  }
}

/** Items of a list on lines of their own. */
function itemsOf(cell: string): string[] {
  const spread = cell.includes('\n') ? cell : cell.replace(SPACE_BEFORE_ITEM, '\n');
  return spread
    .split('\n')
    .map((item) => item.replace(BULLETS, '- ').trim())
    .filter((item) => item !== '');
}

function chunks(section: OpenSection): OldSection[] {
  const rows: string[][] = [[]];
  let length = 0;
  for (const paragraph of section.paragraphs) {
    if (length + paragraph.length > LONGEST_TEXT) {
      rows.push([]);
      length = 0;
    }
    rows.at(-1)?.push(paragraph);
    length += paragraph.length + 1;
  }
  return rows.map((paragraphs, index) => ({
    ...section,
    number: index === 0 ? section.number : `${section.number} (${toThaiDigits(String(index + 1))})`,
    paragraphs,
  }));
}
