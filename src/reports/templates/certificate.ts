import type { Document, FileChild } from 'docx';
import { cell, line, repeated, ruledTable } from './blocks.ts';
import { SIGNING_LINE } from './official.ts';
import { numbered, templateOf, UPRIGHT } from './page.ts';
import { missingPage } from './plan-book-front.ts';
import { rest } from './plan-book-parts.ts';
import { unless } from './running-text.ts';

/** The default template of the certificate of checks. */
export function certificateTemplate(): Document {
  return templateOf('Certificate of checks', [
    numbered({ start: 1 }, [
      line('CentredBold', '{municipality}'),
      ...certificatePart(),
      line('Signature', ''),
      line('Signature', `ลงชื่อ${SIGNING_LINE}ผู้ตรวจ`),
      line('Signature', `(${SIGNING_LINE})`),
      line('Signature', '{owningUnit} {owningDivision}'),
      ...missingPage(),
    ]),
  ]);
}

/** What the checks found, as the certificate and as an annex of the memo. */
export function certificatePart(): FileChild[] {
  return [
    ...repeated<FileChild>('certificate', [
      ...repeated('passed', [line('CentredBold', 'ใบรับรองการตรวจก่อนเสนอ')]),
      ...unless('passed', [line('CentredBold', 'ผลการตรวจก่อนเสนอ (ยังไม่ผ่าน)')]),
      line('CentredBold', '{planTitle} {span} ประจำปีงบประมาณ {years}'),
      line('Gap', ''),
      ...repeated('passed', [
        line('BodyText', 'ตรวจแผนเมื่อวันที่ {checkedDay} แล้ว ไม่มีรายการที่ต้องแก้ก่อนเสนอ'),
      ]),
      ...unless('passed', [
        line(
          'BodyText',
          'ตรวจแผนเมื่อวันที่ {checkedDay} แล้ว มีรายการที่ต้องแก้ก่อนเสนอ {errorCount} รายการ จึงยังออกใบรับรองไม่ได้',
        ),
      ]),
      line('BodyText', '{checkedContents}'),
      line(
        'BodyText',
        'ควรตรวจ {warningCount} รายการ แจ้งให้ทราบ {noticeCount} รายการ ยอมรับพร้อมเหตุผล {acceptedCount} รายการ',
      ),
      line('Caption', 'ยอดของแผน (หน่วย : บาท)'),
      totalsTable(),
      line('Gap', ''),
      ...findings('hasBlocking', 'blocking', 'รายการที่ต้องแก้'),
      ...findings('hasUnanswered', 'unanswered', 'รายการที่ควรตรวจและยังไม่มีเหตุผล'),
      line('Caption', 'รายการที่ยอมรับพร้อมเหตุผล'),
      ...unless('hasAccepted', [line('WideText', '- ไม่มี')]),
      ...repeated<FileChild>('hasAccepted', [acceptedTable()]),
      line('Caption', 'กฎการตรวจที่ปรับจากค่าเริ่มต้น'),
      ...unless('changedRules', [line('WideText', '- ไม่มี')]),
      ...repeated('changedRules', [line('WideText', '- {rule}: จาก “{declared}” เป็น “{level}”')]),
      line('Gap', ''),
      line('CellText', 'รหัสยืนยันข้อมูลของแผน: {fingerprint}'),
    ]),
    ...unless('certificate', [line('BodyText', 'ยังไม่ได้ตรวจก่อนเสนอ กรุณาสั่งตรวจแล้วสร้างเอกสารใหม่')]),
  ];
}

function findings(flag: string, tag: string, caption: string): FileChild[] {
  return repeated<FileChild>(flag, [
    line('Caption', caption),
    ...repeated(tag, [line('WideText', '{order}. {item}')]),
  ]);
}

const head = (text: string) => cell('WideHead', text, { shaded: true });

function totalsTable(): FileChild {
  const widths = [1_800, 1_300, 2_000, 2_000];
  return ruledTable(
    [...widths, rest(UPRIGHT, ...widths)],
    [
      {
        isHead: true,
        cells: ['ปีงบประมาณ', 'กิจกรรม', 'จัดสรร', 'แผน', 'ผลต่าง'].map(head),
      },
      {
        cells: [
          cell('WideCentred', '{#totals}{year}'),
          cell('WideCentred', '{count}'),
          cell('WideAmount', '{allocated}'),
          cell('WideAmount', '{planned}'),
          cell('WideAmount', '{difference}{/totals}'),
        ],
      },
    ],
  );
}

function acceptedTable(): FileChild {
  const widths = [750, 3_650, 2_400];
  return ruledTable(
    [...widths, rest(UPRIGHT, ...widths)],
    [
      {
        isHead: true,
        cells: ['ลำดับ', 'รายการ', 'เหตุผล', 'ผู้ยอมรับ'].map((text) =>
          cell('CellHead', text, { shaded: true }),
        ),
      },
      {
        isWhole: false,
        cells: [
          cell('CellCentred', '{#accepted}{order}'),
          cell('CellText', '{item}'),
          cell('CellText', '{reason}'),
          cell('CellText', '{acceptedBy}{/accepted}'),
        ],
      },
    ],
  );
}
