import type { FileChild } from 'docx';
import { twipsOfMm } from '../docx/page-setup.ts';
import { emblemFrame, line, repeated, sideBySide } from './blocks.ts';

/** Official size of the emblem on covers, announcements and orders. */
const EMBLEM = twipsOfMm(30);
const DOTS = '............................';

export function coverPage(): FileChild[] {
  return [
    line('CoverSmall', ''),
    emblemFrame(EMBLEM, 'ที่วางตราครุฑ'),
    ...Array.from({ length: 4 }, () => line('CoverSmall', '')),
    line('CoverTitle', '{planTitle} {span}'),
    line('CoverLine', '{municipality}'),
    line('CoverLine', 'อำเภอ{district} จังหวัด{province}'),
    line('CoverLine', 'ประจำปีงบประมาณ {years}'),
    ...repeated('draft', [line('CoverLine', '(ร่าง)')]),
    ...Array.from({ length: 7 }, () => line('CoverSmall', '')),
    line('CoverSmall', '{owningUnit}'),
    line('CoverSmall', '{owningDivision} {municipality}'),
    line('CoverSmall', 'โทรศัพท์/โทรสาร {phone}'),
  ];
}

export function announcementPage(): FileChild[] {
  const plan = '{planTitle} {span} ประจำปีงบประมาณ {years}';
  return [
    ...repeated('copy', [line('CentredBold', '-สำเนาฉบับ-')]),
    emblemFrame(EMBLEM, 'ที่วางตราครุฑ'),
    ...repeated('announcement', [
      line('Gap', ''),
      line('CentredBold', 'ประกาศ{municipality}'),
      line('CentredBold', 'เรื่อง ประกาศใช้{planTitle} {span}'),
      line('CentredBold', 'ประจำปีงบประมาณ {years}'),
      line('Centred', '--------------------------------'),
      line('Gap', ''),
      ...repeated('paragraphs', [line('BodyText', '{text}')]),
      ...repeated('standardText', [
        line(
          'BodyText',
          `ตามที่{municipality} ได้จัดทำ${plan} เพื่อเป็นกรอบแนวทางในการพัฒนาพนักงานเทศบาล ลูกจ้างประจำ และพนักงานจ้างของ{municipality} และตามมติที่ประชุมของ{approvalBody} ครั้งที่ {approvalMeeting} เมื่อวันที่ {approvalDay} เห็นชอบ{planTitle}ดังกล่าวเรียบร้อยแล้วนั้น`,
        ),
        line('BodyText', `อาศัยอำนาจตามความใน${DOTS}${DOTS}${DOTS}`),
        line(
          'BodyText',
          `{municipality} จึงประกาศใช้${plan} เพื่อใช้เป็นแนวทางในการพัฒนาพนักงานเทศบาล ลูกจ้างประจำ และพนักงานจ้างของ{municipality} โดยให้มีผลใช้บังคับตั้งแต่วันที่ {effectiveDay} เป็นต้นไป`,
        ),
      ]),
      line('Centred', ''),
      line('Centred', 'ประกาศ ณ วันที่ {announcedDay}'),
      ...Array.from({ length: 2 }, () => line('Centred', '')),
      line('Centred', '({signerName})'),
      line('Centred', '{signerOffice}'),
    ]),
    line('Gap', ''),
    sideBySide(
      [5071, 4000],
      [
        line('CellText', `ปลัดเทศบาล${DOTS}`),
        line('CellText', `หัวหน้ากอง${DOTS}`),
        line('CellText', `เจ้าของเรื่อง${DOTS}`),
        line('CellText', `ร่าง/พิมพ์/ทวน${DOTS}`),
        line('CellText', `วัน/เดือน/ปี${DOTS}`),
      ],
    ),
  ];
}
