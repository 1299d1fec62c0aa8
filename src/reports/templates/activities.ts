import type { Document, FileChild } from 'docx';
import { cell, line, repeated, ruledTable } from './blocks.ts';
import { SIGNING_LINE } from './official.ts';
import { numbered, TURNED, templateOf } from './page.ts';
import { missingPage } from './plan-book-front.ts';
import { activityTable, nothingYet, rest } from './plan-book-parts.ts';

/** The default template of the list of one division's activities. */
export function activitiesTemplate(): Document {
  return templateOf('Activities of a division', [
    numbered({ isTurned: true, start: 1 }, [
      line('CentredBold', 'รายการกิจกรรม/โครงการ{planTitle} {span} ประจำปีงบประมาณ {years}'),
      line('CentredBold', '{division} {municipality}'),
      line('Gap', ''),
      ...repeated<FileChild>('tables', [activityTable(), line('Gap', '')]),
      ...nothingYet(),
      line('Caption', 'งบประมาณที่ได้รับจัดสรรเทียบกับแผน (หน่วย : บาท)'),
      totalsTable(),
      line('Sum', 'รวมงบประมาณตามแผนทั้งสิ้น {plannedTotal}\u00a0บาท ({plannedWords})'),
      line('Signature', ''),
      line('Signature', `ลงชื่อ${SIGNING_LINE}`),
      line('Signature', `(${SIGNING_LINE})`),
      line('Signature', '{headTitle}'),
      ...missingPage(),
    ]),
  ]);
}

function totalsTable(): FileChild {
  const widths = [3_000, 2_400, 3_000, 3_000];
  const head = (text: string) => cell('BudgetHead', text, { shaded: true });
  return ruledTable(
    [...widths, rest(TURNED, ...widths)],
    [
      {
        isHead: true,
        cells: ['ปีงบประมาณ', 'กิจกรรม/โครงการ', 'จัดสรร', 'แผน', 'ผลต่าง'].map(head),
      },
      {
        cells: [
          cell('BudgetHead', '{#totals}{year}'),
          cell('BudgetHead', '{count}'),
          cell('BudgetAmount', '{allocated}'),
          cell('BudgetAmount', '{planned}'),
          cell('BudgetAmount', '{difference}{/totals}'),
        ],
      },
    ],
  );
}
