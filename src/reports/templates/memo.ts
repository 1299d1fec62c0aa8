import {
  type Document,
  type FileChild,
  LeaderType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { MEMO_TITLE } from '../docx/fonts.ts';
import { twipsOfMm } from '../docx/page-setup.ts';
import { cellOf, emblemFrame, line, lineOnNewPage, plainTable, repeated } from './blocks.ts';
import { certificatePart } from './certificate.ts';
import { DOTS, SIGNING_LINE, signature, stamp } from './official.ts';
import { EMBLEM_TOP_MM, templateOf, UPRIGHT, unnumbered } from './page.ts';
import { missingPage } from './plan-book-front.ts';
import { bodyText } from './running-text.ts';

const EMBLEM = twipsOfMm(15);
/** Beside the emblem, and as wide on the right, so that the title stands in the middle of the page. */
const EMBLEM_COLUMN = 1_100;
/** Half-points of the labels in the head of a memo. */
const LABEL_SIZE = 40;
const HALF = Math.round(UPRIGHT / 2);

/** The default template of the memo that proposes the plan; the certificate of checks is its annex. */
export function memoTemplate(): Document {
  return templateOf('Memo', [
    unnumbered({ top: EMBLEM_TOP_MM }, [
      ...memoHead('{subject} ประจำปีงบประมาณ {years}'),
      ...bodyText(),
      ...repeated('standardText', [
        line(
          'BodyText',
          '{owningUnit} ได้จัดทำ{planTitle} {span} ประจำปีงบประมาณ {years} แล้ว มีกิจกรรมและโครงการ {activityCount} รายการ งบประมาณรวม {plannedTotal}\u00a0บาท ({plannedWords}) และได้ตรวจแผนก่อนเสนอตามเอกสารแนบ',
        ),
        line('BodyText', 'จึงเรียนมาเพื่อโปรดพิจารณาให้ความเห็นชอบ'),
      ]),
      line('Gap', ''),
      line('Signature', `(${SIGNING_LINE})`),
      line('Signature', `ตำแหน่ง${SIGNING_LINE}`),
      line('Gap', ''),
      plainTable(
        [HALF, UPRIGHT - HALF],
        [cellOf(opinion('ความเห็นของหัวหน้าส่วนราชการ')), cellOf(opinion('ความเห็นของปลัดเทศบาล'))],
      ),
      line('CellBold', 'คำสั่ง'),
      line('CellText', `${DOTS}${DOTS}${DOTS}${DOTS}${DOTS}`),
      ...signature(),
      lineOnNewPage('CentredBold', 'เอกสารแนบ'),
      ...certificatePart(),
      ...missingPage(),
    ]),
  ]);
}

/** Stamp, emblem, title and the four labels of บันทึกข้อความ, to the line of whom it is for. */
export function memoHead(
  subject: string,
  office = '{owningUnit} {owningDivision} {municipality} โทร. {phone}',
): FileChild[] {
  const widths = [EMBLEM_COLUMN, UPRIGHT - 2 * EMBLEM_COLUMN, EMBLEM_COLUMN];
  return [
    ...stamp(),
    plainTable(widths, [
      cellOf([emblemFrame(EMBLEM, 'ตราครุฑ', 'left'), line('SectionEnd', '')]),
      cellOf([line(MEMO_TITLE.style, 'บันทึกข้อความ')], { middle: true }),
      cellOf([line('SectionEnd', '')]),
    ]),
    headLine(['ส่วนราชการ', ` ${office}`]),
    headLine(['ที่', ' {number}'], ['วันที่', ' {day}']),
    headLine(['เรื่อง', ` ${subject}`]),
    line('Gap', ''),
    line('Plain', 'เรียน  {signerOffice}'),
    line('Gap', ''),
  ];
}

/** Dots run from what is written to the right edge of the text, or first to the middle. */
const TO_THE_EDGE = { type: TabStopType.RIGHT, position: UPRIGHT, leader: LeaderType.DOT };
const TO_THE_MIDDLE = {
  type: TabStopType.LEFT,
  position: HALF,
  leader: LeaderType.DOT,
};

/** Labels with what is written behind them on a line of dots. */
function headLine(...pieces: readonly (readonly [label: string, text: string])[]): Paragraph {
  return new Paragraph({
    tabStops: pieces.length > 1 ? [TO_THE_MIDDLE, TO_THE_EDGE] : [TO_THE_EDGE],
    children: pieces.flatMap(([label, text]) => [
      new TextRun({ text: label, bold: true, size: LABEL_SIZE }),
      new TextRun(text),
      new TextRun({ children: [new Tab()] }),
    ]),
  });
}

/** Room for a superior's words. */
function opinion(label: string): Paragraph[] {
  return [
    line('CellBold', label),
    line('CellText', `${DOTS}${DOTS}`),
    line('CellText', `${DOTS}${DOTS}`),
    line('CellText', `(${SIGNING_LINE})`),
  ];
}
