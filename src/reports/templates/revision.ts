import type { Document, FileChild } from 'docx';
import { CLOSING } from '../docx/keep-signatures.ts';
import { cell, line, lineOnNewPage, repeated, ruledTable } from './blocks.ts';
import { headRule, signatureAndRouting, stampAndEmblem } from './official.ts';
import { EMBLEM_TOP_MM, templateOf, UPRIGHT, unnumbered } from './page.ts';
import { missingPage } from './plan-book-front.ts';
import { rest } from './plan-book-parts.ts';
import { bodyText } from './running-text.ts';

const ORDER = 750;
const ITEM = 2_500;
const BEFORE = 2_900;

/** The default template of the announcement of a revision, with what stood before and what stands now. */
export function revisionTemplate(): Document {
  const plan = '{planTitle} {span} ประจำปีงบประมาณ {years}';
  return templateOf('Announcement of a revision', [
    unnumbered({ top: EMBLEM_TOP_MM }, [
      ...stampAndEmblem(),
      ...repeated<FileChild>('announcement', [
        line('Gap', ''),
        line('CentredBold', 'ประกาศ{municipality}'),
        line('CentredBold', 'เรื่อง การปรับปรุง{planTitle} {span} ครั้งที่\u00a0{revisionNumber}'),
        line('CentredBold', 'ประจำปีงบประมาณ {years}'),
        ...headRule(),
        ...bodyText(),
        ...repeated('standardText', [
          line(
            'BodyText',
            `ตามที่{municipality} ได้ประกาศใช้${plan} แล้วนั้น เพื่อให้แผนสอดคล้องกับภารกิจและงบประมาณ จึงปรับปรุงแผนดังกล่าว ตามบัญชีแนบท้ายประกาศนี้`,
          ),
        ]),
        line(
          'BodyText',
          'การปรับปรุงครั้งนี้ได้รับความเห็นชอบจาก{approvalBody} ในการประชุมครั้งที่ {approvalMeeting} เมื่อวันที่ {approvalDay} และให้มีผลใช้บังคับตั้งแต่วันที่ {effectiveDay} เป็นต้นไป',
        ),
        line('BodyText', 'จึงประกาศให้ทราบโดยทั่วกัน'),
        line('Centred', ''),
        line(CLOSING, 'ประกาศ ณ วันที่ {announcedDay}'),
        signatureAndRouting(),
      ]),
      lineOnNewPage('CentredBold', 'บัญชีแนบท้ายประกาศ{municipality}'),
      line('CentredBold', 'รายการที่ปรับปรุง{planTitle} {span} ครั้งที่\u00a0{revisionNumber}'),
      line('Gap', ''),
      ...repeated('nothingKept', [
        line('BodyText', 'ยังไม่มีแผนฉบับที่ประกาศแล้วเก็บไว้เปรียบเทียบ จึงไม่มีรายการ'),
      ]),
      ...repeated('unchanged', [line('BodyText', 'ไม่มีรายการที่เปลี่ยนแปลงจากแผนฉบับที่ประกาศไว้')]),
      changesTable(),
      ...missingPage(),
    ]),
  ]);
}

/** What stood before and what stands now. */
function changesTable(): FileChild {
  const head = (text: string) => cell('WideHead', text, { shaded: true });
  return ruledTable(
    [ORDER, ITEM, BEFORE, rest(UPRIGHT, ORDER, ITEM, BEFORE)],
    [
      {
        isHead: true,
        cells: [
          cell('CellHead', 'ลำดับ', { shaded: true }),
          head('รายการ'),
          head('เดิม'),
          head('แก้ไขเป็น'),
        ],
      },
      {
        isWhole: false,
        cells: [
          cell('CellCentred', '{#changes}{order}'),
          cell('CellText', '{item}'),
          cell('CellText', '{before}'),
          cell('CellText', '{after}{/changes}'),
        ],
      },
    ],
  );
}
