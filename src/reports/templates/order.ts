import type { Document } from 'docx';
import { CLOSING } from '../docx/keep-signatures.ts';
import { cell, line, repeated, ruledTable } from './blocks.ts';
import { headRule, signatureAndRouting, stampAndEmblem } from './official.ts';
import { EMBLEM_TOP_MM, templateOf, UPRIGHT, unnumbered } from './page.ts';
import { missingPage } from './plan-book-front.ts';
import { rest } from './plan-book-parts.ts';
import { bodyText } from './running-text.ts';

const ORDER = 900;
const NAME = 4_700;

/** The default template of the order that appoints the committee. */
export function orderTemplate(): Document {
  const head = (text: string) => cell('WideHead', text, { shaded: true });
  const members = ruledTable(
    [ORDER, NAME, rest(UPRIGHT, ORDER, NAME)],
    [
      { isHead: true, cells: [head('ลำดับ'), head('ชื่อหรือตำแหน่ง'), head('หน้าที่')] },
      {
        cells: [
          cell('WideCentred', '{#seats}{order}'),
          cell('WideText', '{name}'),
          cell('WideText', '{role}{/seats}'),
        ],
      },
    ],
  );
  return templateOf('Order', [
    unnumbered({ top: EMBLEM_TOP_MM }, [
      ...stampAndEmblem(),
      line('Gap', ''),
      line('CentredBold', 'คำสั่ง{municipality}'),
      line('CentredBold', 'ที่ {orderNumber}'),
      line('CentredBold', 'เรื่อง แต่งตั้งคณะกรรมการจัดทำ{planTitle} {span}'),
      line('CentredBold', 'ประจำปีงบประมาณ {years}'),
      ...headRule(),
      ...bodyText('opening'),
      ...repeated('standardText', [
        line(
          'BodyText',
          'เพื่อให้การจัดทำ{planTitle} {span} ประจำปีงบประมาณ {years} ของ{municipality} เป็นไปด้วยความเรียบร้อย จึงแต่งตั้งคณะกรรมการ ประกอบด้วย',
        ),
      ]),
      members,
      line('Gap', ''),
      ...bodyText('closing'),
      ...repeated('standardText', [line('BodyText', 'ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป')]),
      line('Centred', ''),
      line(CLOSING, 'สั่ง ณ วันที่ {orderDay}'),
      signatureAndRouting(),
      ...missingPage(),
    ]),
  ]);
}
