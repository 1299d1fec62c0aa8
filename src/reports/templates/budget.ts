import type { Document, FileChild } from 'docx';
import { cell, line, repeated, ruledTable } from './blocks.ts';
import { SIGNING_LINE } from './official.ts';
import { numbered, templateOf, UPRIGHT } from './page.ts';
import { missingPage } from './plan-book-front.ts';
import { head, rest } from './plan-book-parts.ts';
import { unless } from './running-text.ts';

/** The default template of the report on allocated and planned money. */
export function budgetTemplate(): Document {
  return templateOf('Budget and reconciliation', [
    numbered({ start: 1 }, [
      line('CentredBold', 'รายงานงบประมาณและการกระทบยอด'),
      line('CentredBold', '{planTitle} {span} ประจำปีงบประมาณ {years}'),
      line('CentredBold', '{municipality}'),
      line('Centred', 'ข้อมูล ณ วันที่ {day}'),
      line('Gap', ''),
      ...repeated<FileChild>('periods', [
        line('Heading2', '{caption}'),
        line(
          'BodyText',
          'จัดสรร {allocated}\u00a0บาท ({allocatedWords}) แผน {plannedTotal}\u00a0บาท ({plannedWords}) ผลต่าง {difference}\u00a0บาท จำนวน {count} กิจกรรม/โครงการ',
        ),
        line('Caption', 'ตามยุทธศาสตร์ (หน่วย : บาท)'),
        linesTable('strategies', 'ยุทธศาสตร์'),
        line('Caption', 'ตามส่วนราชการ (หน่วย : บาท)'),
        linesTable('divisions', 'ส่วนราชการ'),
        line('CellText', LEGEND),
      ]),
      line('Heading2', 'ผลต่างรายยุทธศาสตร์ ส่วนราชการ และปี'),
      ...unless('hasDifferences', [line('BodyText', 'ไม่มีผลต่าง ยอดแผนตรงกับยอดจัดสรรทุกช่อง')]),
      ...repeated<FileChild>('hasDifferences', [differencesTable(), line('Gap', '')]),
      line('Signature', ''),
      line('Signature', `ลงชื่อ${SIGNING_LINE}ผู้รายงาน`),
      line('Signature', `(${SIGNING_LINE})`),
      line('Signature', '{owningUnit} {owningDivision}'),
      ...missingPage(),
    ]),
  ]);
}

const LEGEND = 'แถบสีเทาเข้ม = แผนที่อยู่ในวงเงิน แถบสีดำ = แผนที่เกินวงเงิน แถบสีเทาอ่อน = วงเงินที่ยังไม่มีแผน';

const NAME = 2_800;
const AMOUNT = 1_450;

function linesTable(tag: string, title: string): FileChild {
  return ruledTable(
    [NAME, AMOUNT, AMOUNT, AMOUNT, rest(UPRIGHT, NAME, AMOUNT, AMOUNT, AMOUNT)],
    [
      {
        isHead: true,
        cells: [title, 'จัดสรร', 'แผน', 'ผลต่าง', 'จัดสรรเทียบกับแผน'].map((text) => head(text)),
      },
      {
        cells: [
          cell('CellText', `{#${tag}}{name}`),
          cell('CellAmount', '{allocated}'),
          cell('CellAmount', '{planned}'),
          cell('CellAmount', '{difference}'),
          cell('CellCentred', `{-w:tc bar}{shade}{/bar}{/${tag}}`),
        ],
      },
      {
        cells: [
          cell('CellHead', 'รวม', { shaded: true }),
          cell('CellSum', '{allocated}', { shaded: true }),
          cell('CellSum', '{plannedTotal}', { shaded: true }),
          cell('CellSum', '{difference}', { shaded: true }),
          cell('CellSum', '', { shaded: true }),
        ],
      },
    ],
  );
}

function differencesTable(): FileChild {
  const widths = [1_650, 1_500, 2_221, 1_200, 1_200];
  return ruledTable(
    [...widths, rest(UPRIGHT, ...widths)],
    [
      {
        isHead: true,
        cells: ['ปี', 'ยุทธศาสตร์ที่', 'ส่วนราชการ', 'จัดสรร', 'แผน', 'ผลต่าง'].map((text) => head(text)),
      },
      {
        cells: [
          cell('CellText', '{#differences}{year}'),
          cell('CellText', '{strategy}'),
          cell('CellText', '{division}'),
          cell('CellAmount', '{allocated}'),
          cell('CellAmount', '{planned}'),
          cell('CellAmount', '{difference}{/differences}'),
        ],
      },
    ],
  );
}
