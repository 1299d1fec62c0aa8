import type { FileChild } from 'docx';
import { CLOSING } from '../docx/keep-signatures.ts';
import { line, lineOnNewPage, repeated } from './blocks.ts';
import { DOTS, emblem, headRule, signatureAndRouting, stampAndEmblem } from './official.ts';
import { bodyText } from './running-text.ts';

/** The cover; `subject` stands where the years of the plan stand on the plan book's. */
export function coverPage(subject: string, title = '{planTitle} {span}'): FileChild[] {
  return [
    line('CoverSmall', ''),
    emblem(),
    ...Array.from({ length: 4 }, () => line('CoverSmall', '')),
    line('CoverTitle', title),
    line('CoverLine', '{municipality}'),
    line('CoverLine', 'อำเภอ{district} จังหวัด{province}'),
    line('CoverLine', subject),
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
    ...stampAndEmblem(),
    ...repeated<FileChild>('announcement', [
      line('Gap', ''),
      line('CentredBold', 'ประกาศ{municipality}'),
      line('CentredBold', 'เรื่อง ประกาศใช้{planTitle} {span}'),
      line('CentredBold', 'ประจำปีงบประมาณ {years}'),
      ...headRule(),
      ...bodyText(),
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
      line(CLOSING, 'ประกาศ ณ วันที่ {announcedDay}'),
      signatureAndRouting(),
    ]),
  ];
}

/** On drafts only: what the paper still lacks. */
export function missingPage(): FileChild[] {
  return repeated('hasMissing', [
    lineOnNewPage('Heading2', 'รายการที่ยังไม่ครบถ้วน (แสดงเฉพาะฉบับร่าง)'),
    ...repeated('missingItems', [line('WideText', '- {item}')]),
  ]);
}
