import type { Document, FileChild } from 'docx';
import { cell, cellOf, line, lineOnNewPage, plainTable, repeated, ruledTable } from './blocks.ts';
import { DOTS, SIGNING_LINE } from './official.ts';
import { numbered, TURNED, templateOf } from './page.ts';
import { missingPage } from './plan-book-front.ts';
import { head, rest } from './plan-book-parts.ts';
import { unless } from './running-text.ts';

/** The default template of individual development plans: each person's begins a page. */
export function idpTemplate(): Document {
  const title = 'แผนพัฒนารายบุคคล (Individual Development Plan : IDP)';
  return templateOf('Individual development plans', [
    numbered({ isTurned: true, start: 1 }, [
      ...repeated<FileChild>('people', [
        ...repeated('startsPage', [lineOnNewPage('CentredBold', title)]),
        ...unless('startsPage', [line('CentredBold', title)]),
        line('CentredBold', '{municipality} ประจำปีงบประมาณ {years}'),
        line('Gap', ''),
        personTable(),
        line('Gap', ''),
        ...repeated<FileChild>('periods', [skillsTable(), line('Gap', '')]),
        ...unless('periods', [line('BodyText', 'ยังไม่มีแผนพัฒนาของตำแหน่งนี้')]),
        signatures(),
      ]),
      ...unless('people', [
        line('CentredBold', title),
        line('CentredBold', '{municipality} ประจำปีงบประมาณ {years}'),
        line('BodyText', 'ยังไม่มีตำแหน่งในแผนอัตรากำลัง'),
      ]),
      ...missingPage(),
    ]),
  ]);
}

function personTable(): FileChild {
  const widths = [2_000, 5_000, 2_000];
  const label = (text: string) => cell('CellBold', text, { shaded: true });
  return ruledTable(
    [...widths, rest(TURNED, ...widths)],
    [
      [
        label('ชื่อ-สกุล'),
        cell('CellText', '{holder}'),
        label('ส่วนราชการ'),
        cell('CellText', '{division}'),
      ],
      [label('ตำแหน่ง'), cell('CellText', '{position}'), label('ระดับ'), cell('CellText', '{level}')],
      [
        label('เลขที่ตำแหน่ง'),
        cell('CellText', '{number}'),
        label('ประเภท'),
        cell('CellText', '{employmentType}  วันเริ่มงาน {startDay}'),
      ],
    ].map((cells) => ({ cells })),
  );
}

function skillsTable(): FileChild {
  const widths = [800, 2_750, 1_020, 950, 900, 2_400, 2_050, 1_000, 1_237];
  const all = [...widths, rest(TURNED, ...widths)];
  return ruledTable(all, [
    {
      isHead: true,
      cells: [cell('CellBold', 'ปีงบประมาณ {year}', { span: all.length, shaded: true })],
    },
    {
      isHead: true,
      cells: [
        'ลำดับ',
        'ทักษะที่ต้องพัฒนา',
        'ระดับ ปัจจุบัน',
        'ระดับ คาดหวัง',
        'ช่องว่าง',
        'เป้าหมายการพัฒนา',
        'วิธีการพัฒนา',
        'ไตรมาส',
        'ค่าใช้จ่าย (บาท)',
        'ผลการพัฒนา',
      ].map((text) => head(text)),
    },
    {
      cells: [
        cell('CellCentred', '{#rows}{order}'),
        cell('CellText', '{skill}'),
        cell('CellCentred', '{levelNow}'),
        cell('CellCentred', '{levelExpected}'),
        cell('CellCentred', '{gap}'),
        cell('CellText', '{goal}'),
        cell('CellText', '{methods}'),
        cell('CellCentred', '{quarters}'),
        cell('CellText', '{cost}'),
        cellOf([line('CellText', '{result}{#levelAfter} (ระดับ {levelAfter}){/levelAfter}{/rows}')]),
      ],
    },
  ]);
}

/** The agreement between the owner of the plan and the superior. */
function signatures(): FileChild {
  const side = (role: string, name: string, office: string) => [
    line('CellCentred', ''),
    line('CellCentred', `ลงชื่อ${SIGNING_LINE}${role}`),
    line('CellCentred', `(${name})`),
    line('CellCentred', office),
    line('CellCentred', `วันที่${DOTS}`),
  ];
  const half = Math.floor(TURNED / 2);
  return plainTable(
    [half, TURNED - half],
    [
      cellOf(side('เจ้าของแผน', '{ownerName}', '{position}')),
      cellOf(side('ผู้บังคับบัญชา', '{superiorName}', '{superiorTitle}')),
    ],
  );
}
