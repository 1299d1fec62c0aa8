import {
  AlignmentType,
  type IParagraphOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LeaderType,
  TabStopType,
} from 'docx';
import { CONTENTS } from '../docx/contents.ts';
import { DEFAULT_FONT, DEFAULT_SIZE, MEMO_TITLE } from '../docx/fonts.ts';
import { CLOSING, SIGNATURE } from '../docx/keep-signatures.ts';

/** Half-points and twips, as WordprocessingML counts. */
const BODY_SIZE = DEFAULT_SIZE;
const TABLE_SIZE = 24;
const FIRST_LINE = 1417;
const SINGLE = { line: 240, lineRule: 'auto' } as const;

type ParagraphLook = NonNullable<IParagraphStyleOptions['paragraph']>;
type RunLook = NonNullable<IParagraphStyleOptions['run']>;

function style(
  id: string,
  paragraph: ParagraphLook,
  run: RunLook,
  basedOn = 'Normal',
): IParagraphStyleOptions {
  return { id, name: id, basedOn, quickFormat: true, paragraph, run };
}

/** A line of the table of contents: dots run to the number of the page at the right edge of the text. */
function contentsLine(left: number): ParagraphLook {
  // The package writes tab stops of a style, but its type does not name them.
  const look: ParagraphLook & IParagraphOptions = {
    indent: { left },
    tabStops: [{ type: TabStopType.RIGHT, position: 9_000, leader: LeaderType.DOT }],
  };
  return look;
}

const centred = { alignment: AlignmentType.CENTER } as const;

/** Every look of a paper; tables name only these, so that the filled file stays small. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: DEFAULT_FONT, size: BODY_SIZE },
      paragraph: { spacing: { before: 0, after: 0, ...SINGLE } },
    },
    // The built-in headings make the outline of a Google Doc.
    heading1: {
      run: { bold: true, size: 40, color: '000000' },
      paragraph: { ...centred, keepNext: true, spacing: { after: 180, ...SINGLE } },
    },
    heading2: {
      run: { bold: true, size: BODY_SIZE, color: '000000' },
      paragraph: { keepNext: true, spacing: { before: 240, after: 120, ...SINGLE } },
    },
  },
  paragraphStyles: [
    style('CoverTitle', { ...centred, spacing: { after: 120 } }, { bold: true, size: 52 }),
    style('CoverLine', { ...centred, spacing: { after: 60 } }, { bold: true, size: 40 }),
    style('CoverSmall', centred, { size: 36 }),
    style('Plain', {}, {}),
    style('Centred', centred, {}),
    style('CentredBold', centred, { bold: true }),
    style(CLOSING, { ...centred, keepNext: true }, {}),
    style(SIGNATURE, { ...centred, keepNext: true, indent: { left: 3_400 } }, {}),
    style('Mark', { alignment: AlignmentType.RIGHT }, { bold: true, size: 36 }),
    style('Emblem', centred, { size: 20, color: '808080' }),
    style('FrontHead', { ...centred, spacing: { after: 180 } }, { bold: true, size: 40 }),
    style('ChapterNumber', { ...centred, keepNext: true }, { bold: true, size: 40 }),
    style(
      'BodyText',
      {
        alignment: AlignmentType.THAI_DISTRIBUTE,
        indent: { firstLine: FIRST_LINE },
        spacing: { after: 120 },
      },
      {},
    ),
    style('Gap', {}, { size: 16 }),
    style('SectionEnd', { spacing: { line: 20, lineRule: 'exact' } }, { size: 2 }),
    style('Sum', { spacing: { before: 120, after: 120 } }, { bold: true }),
    style(
      'Caption',
      { keepNext: true, spacing: { before: 120, after: 60 } },
      { bold: true, size: 28 },
    ),
    style('PageNumber', centred, { size: 28 }),
    style(CONTENTS, {}, {}),
    style('ContentsChapter', { ...contentsLine(0), spacing: { before: 120 } }, { bold: true }),
    style('ContentsSection', contentsLine(700), {}),
    style('CellText', {}, { size: TABLE_SIZE }),
    style('CellBold', {}, { size: TABLE_SIZE, bold: true }),
    style('CellHead', centred, { size: TABLE_SIZE, bold: true }),
    style('CellCentred', centred, { size: TABLE_SIZE }),
    style('CellAmount', { alignment: AlignmentType.RIGHT }, { size: TABLE_SIZE }),
    style('CellSum', { alignment: AlignmentType.RIGHT }, { size: TABLE_SIZE, bold: true }),
    style('WideText', {}, { size: 28 }),
    style('WideHead', centred, { size: 28, bold: true }),
    style('WideCentred', centred, { size: 28 }),
    style('WideAmount', { alignment: AlignmentType.RIGHT }, { size: 28 }),
    style(
      MEMO_TITLE.style,
      { ...centred, spacing: { line: MEMO_TITLE.line, lineRule: 'exact' } },
      { bold: true, size: MEMO_TITLE.size },
    ),
    style('BudgetText', { keepNext: true }, { size: 26 }),
    style('BudgetHead', { ...centred, keepNext: true }, { size: 26, bold: true }),
    style('BudgetAmount', { alignment: AlignmentType.RIGHT, keepNext: true }, { size: 26 }),
    style(
      'BudgetSum',
      { alignment: AlignmentType.RIGHT, keepNext: true },
      { size: 26, bold: true },
    ),
  ],
};
