import { toThaiDigits } from '../base/thai-digits.ts';
import { thaiYear } from './format.ts';
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

/** What is said of papers, their numbers and their register. */
export const REGISTER_TEXTS = {
  issued: (title: string, number: string) => `ออกเอกสาร “${title}” เลขที่ ${number} แล้ว`,
  cancelled: (title: string) => `ยกเลิก “${title}” แล้ว เลขเดิมไม่นำมาใช้ซ้ำ`,
  wasCancelled: 'เอกสารนี้ยกเลิกไว้แล้ว',
  noSuchPaper: 'ไม่พบเอกสารนี้ในทะเบียนแล้ว กรุณาอ่านรายการใหม่',
  cancelNote: (moment: string, who: string, reason: string) =>
    [`ยกเลิกเมื่อ ${moment}`, who === '' ? '' : `โดย ${who}`, reason]
      .filter((part) => part !== '')
      .join(' '),
  notShared: (email: string) => `ไดรฟ์ไม่ยอมแชร์โฟลเดอร์ให้ ${email} กรุณาแชร์เองจากไดรฟ์`,
} as const;
