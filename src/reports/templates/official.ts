import type { FileChild, Paragraph } from 'docx';
import { twipsOfMm } from '../docx/page-setup.ts';
import { emblemFrame, line, repeated, sideBySide } from './blocks.ts';

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

/** Who initials the paper on its way, as on the copies that the offices keep. */
export function routingBlock(): FileChild {
  return sideBySide(
    [5071, 4000],
    [
      line('CellText', `ปลัดเทศบาล${DOTS}`),
      line('CellText', `หัวหน้ากอง${DOTS}`),
      line('CellText', `เจ้าของเรื่อง${DOTS}`),
      line('CellText', `ร่าง/พิมพ์/ทวน${DOTS}`),
      line('CellText', `วัน/เดือน/ปี${DOTS}`),
    ],
  );
}
