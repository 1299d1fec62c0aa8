import type { FileChild, Paragraph } from 'docx';
import { twipsOfMm } from '../docx/page-setup.ts';
import { cellOf, emblemFrame, line, plainTable, repeated } from './blocks.ts';
import { UPRIGHT } from './page.ts';

/** Official sizes of the emblem: on covers, announcements and orders, and on memos. */
const LARGE_EMBLEM = twipsOfMm(30);
export const DOTS = '............................';
/** The line on which somebody signs. */
export const SIGNING_LINE = '........................................';

/** The stamp of an original or a copy, and the frame for the emblem. */
export function stampAndEmblem(): FileChild[] {
  return [...stamp(), emblem()];
}

export function stamp(): FileChild[] {
  return repeated('stamp', [line('CentredBold', '{stamp}')]);
}

export function emblem(): FileChild {
  return emblemFrame(LARGE_EMBLEM, 'ที่วางตราครุฑ');
}

/** The rule of dashes between the head of a paper and its text. */
export function headRule(): FileChild[] {
  return [line('Centred', '--------------------------------'), line('Gap', '')];
}

/** Where the person signs whose name and office stand in the settings. */
export function signature(): Paragraph[] {
  return [
    line('Signature', ''),
    line('Signature', ''),
    line('Signature', '({signerName})'),
    line('Signature', '{signerOffice}'),
  ];
}

/** The signature, and on its left who initials the paper on its way, as on the copies that offices keep. */
export function signatureAndRouting(): FileChild {
  const routing = ['ปลัดเทศบาล', 'หัวหน้ากอง', 'เจ้าของเรื่อง', 'ร่าง/พิมพ์/ทวน'];
  return plainTable(
    [ROUTING, UPRIGHT - ROUTING],
    [
      cellOf([
        ...routing.map((who) => line('CellText', `${who}${DOTS}`)),
        line('CellText', 'วันที่ {draftedDay}'),
      ]),
      cellOf([
        line('Centred', ''),
        line('Centred', ''),
        line('Centred', '({signerName})'),
        line('Centred', '{signerOffice}'),
      ]),
    ],
  );
}

const ROUTING = 3_900;
