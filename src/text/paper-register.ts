import { toThaiDigits } from '../base/thai-digits.ts';
import { thaiWhole, thaiYear } from './format.ts';
import { MENU_TEXTS } from './messages.ts';

const PRODUCT = MENU_TEXTS.title;

/** "แผนคน ๒๕๖๗ เล่มแผน": one folder for each fiscal year and kind, together in a list by name. */
export function paperFolderTitle(year: number | null, kindName: string): string {
  const parts = [PRODUCT, year === null ? '' : thaiYear(year), kindName];
  return parts.filter((part) => part !== '').join(' ');
}

/** "๓๙๔/๒๕๖๙". */
export function paperNumber(number: number, year: number): string {
  return toThaiDigits(`${number}/${year}`);
}

/** "มค ๕๓๗๐๑/๑๒". */
export function codedNumber(code: string, number: number): string {
  return toThaiDigits(`${code}/${number}`);
}

/** What is said of papers, their numbers and their register. */
export const REGISTER_TEXTS = {
  issued: (title: string, number: string) => `ออกเอกสาร “${title}” เลขที่ ${number} แล้ว`,
  skipped: (from: number, to: number) =>
    from === to
      ? `เลข ${thaiWhole(from)} ยังไม่มีผู้ใช้ในทะเบียนนี้`
      : `เลข ${thaiWhole(from)} ถึง ${thaiWhole(to)} ยังไม่มีผู้ใช้ในทะเบียนนี้`,
  /** In the row of the paper that no longer stands. */
  replacedBy: (number: string, reason: string) =>
    [`มีฉบับเลขที่ ${number} แทน`, reason].filter((part) => part !== '').join(' '),
  /** In the row of the one that stands instead. */
  standsFor: (number: string, reason: string) =>
    [`แทนฉบับเลขที่ ${number}`, reason].filter((part) => part !== '').join(' '),
  cancelled: (title: string) => `ยกเลิก “${title}” แล้ว เลขเดิมไม่นำมาใช้ซ้ำ`,
  wasCancelled: 'เอกสารนี้ยกเลิกไว้แล้ว',
  noSuchPaper: 'ไม่พบเอกสารนี้ในทะเบียนแล้ว กรุณาอ่านรายการใหม่',
  cancelNote: (moment: string, who: string, reason: string) =>
    [`ยกเลิกเมื่อ ${moment}`, who === '' ? '' : `โดย ${who}`, reason]
      .filter((part) => part !== '')
      .join(' '),
  notShared: (email: string) => `ไดรฟ์ไม่ยอมแชร์โฟลเดอร์ให้ ${email} กรุณาแชร์เองจากไดรฟ์`,
} as const;

/** What is said of a municipality's own templates. */
export const TEMPLATE_TEXTS = {
  folder: `${PRODUCT} แม่แบบเอกสาร`,
  /** Name of the Google Doc in which a template is edited. */
  document: (kindName: string) => `แม่แบบ ${kindName}`,
  editing: (kindName: string) => `เปิดแม่แบบ “${kindName}” ในไดรฟ์แล้ว แก้เสร็จให้กลับมากด ใช้แม่แบบนี้`,
  editingAlready: (kindName: string) => `แม่แบบ “${kindName}” เปิดแก้ไว้แล้วในไดรฟ์ของท่าน`,
  used: (kindName: string) => `เก็บแม่แบบ “${kindName}” แล้ว เอกสารต่อไปของทุกคนใช้แม่แบบนี้`,
  refused: (count: string) => `แม่แบบมีที่ต้องแก้ ${count} แห่ง จึงยังใช้แม่แบบเดิม`,
  reset: (kindName: string) => `กลับไปใช้แม่แบบของระบบสำหรับ “${kindName}” แล้ว`,
  helpMade: 'สร้างคู่มือแท็กในไดรฟ์ของท่านแล้ว',
  helpTitle: `${PRODUCT} คู่มือแท็กของแม่แบบ`,
  resetAlready: 'เอกสารชนิดนี้ใช้แม่แบบของระบบอยู่แล้ว',
} as const;
