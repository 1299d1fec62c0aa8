import { thaiWhole } from './format.ts';

/** What is said of the texts that the product starts an office with. */
export const KIT_SENTENCES = {
  menu: 'เติมข้อความตั้งต้น',
  filled: (rows: number) => `เติมข้อความตั้งต้น ${thaiWhole(rows)} แถวแล้ว กรุณาอ่านและแก้ให้เป็นของเทศบาล`,
  full: 'แท็บเหล่านี้มีข้อมูลอยู่แล้ว จึงไม่เติม',
} as const;
