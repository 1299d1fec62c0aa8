import {
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  NumberFormat,
  PageNumber,
  PageOrientation,
  SectionType,
  TextRun,
} from 'docx';
import {
  DEFAULT_MARGINS,
  PAGE_HEIGHT,
  PAGE_WIDTH,
  type PageMargins,
  turned,
  twipsOfMm,
} from '../docx/page-setup.ts';
import { line, lineOf } from './blocks.ts';
import { STYLES } from './styles.ts';

/** The emblem of an announcement, order or memo stands 1.5 cm below the edge of the sheet. */
export const EMBLEM_TOP_MM = 15;
const HEADER_MM = 10;

/** Text width of an upright page and of one on its side, with the default margins, in twips. */
export const UPRIGHT = 9_071;
export const TURNED = 14_287;

/** A template. Its first section carries the mark of a draft, which the others inherit. */
export function templateOf(title: string, sections: readonly ISectionOptions[]): Document {
  const [first, ...others] = sections;
  return new Document({
    creator: 'PhaenKhon',
    lastModifiedBy: 'PhaenKhon',
    title,
    styles: STYLES,
    sections:
      first === undefined ? [] : [{ ...first, headers: { default: draftMark() } }, ...others],
  });
}

export interface PageLook {
  readonly isTurned?: boolean;
  /** Number of the first page; without it the pages count on. */
  readonly start?: number;
  /** Upper margin in millimetres, where it differs from the default. */
  readonly top?: number;
}

/** A section whose pages bear no number. */
export function unnumbered(look: PageLook, children: readonly FileChild[]): ISectionOptions {
  return { ...page(look), children: ended(children) };
}

/** A section with the number of the page below. */
export function numbered(look: PageLook, children: readonly FileChild[]): ISectionOptions {
  const number = lineOf('PageNumber', [new TextRun({ children: [PageNumber.CURRENT] })]);
  return {
    ...page(look),
    footers: { default: new Footer({ children: [number] }) },
    children: ended(children),
  };
}

function page({ isTurned = false, start, top }: PageLook): {
  properties: ISectionPropertiesOptions;
} {
  const margins: PageMargins = { ...DEFAULT_MARGINS, ...(top === undefined ? {} : { top }) };
  const sides = isTurned ? turned(margins) : margins;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The package itself swaps the sides of a page that lies on its side.
        size: {
          width: PAGE_WIDTH,
          height: PAGE_HEIGHT,
          orientation: isTurned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMm(sides.top),
          right: twipsOfMm(sides.right),
          bottom: twipsOfMm(sides.bottom),
          left: twipsOfMm(sides.left),
          header: twipsOfMm(HEADER_MM),
          footer: twipsOfMm(HEADER_MM),
          gutter: 0,
        },
        pageNumbers: {
          formatType: NumberFormat.THAI_NUMBERS,
          ...(start === undefined ? {} : { start }),
        },
      },
    },
  };
}

/**
 * The package hangs the end of a section on its last paragraph. That must be none of a tag, which vanishes
 * with what hangs on it, and none so tall that it fills a page of its own under a table.
 */
function ended(children: readonly FileChild[]): FileChild[] {
  return [...children, line('SectionEnd', '')];
}

function draftMark(): Header {
  return new Header({ children: [line('Mark', '{#draft}ร่าง{/draft}')] });
}
