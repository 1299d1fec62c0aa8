import { thaiWhole, thaiYears } from './format.ts';

/** Sentences about going on to the next plan in a copy of the file. */
export const NEXT_WINDOW_SENTENCES = {
  notACopy:
    'ขึ้นแผนรอบใหม่ได้เฉพาะในสำเนาของไฟล์ กรุณากดเมนู ไฟล์ แล้ว ทำสำเนา เปิดสำเนานั้น แล้วสั่งที่นั่น ไฟล์นี้เก็บแผนเดิมไว้ครบ',
  preview: (from: readonly number[], to: readonly number[]) =>
    `แผนปี ${thaiYears(from)} จะเป็นแผนปี ${thaiYears(to)} ในไฟล์นี้ ไฟล์เดิมไม่เปลี่ยน`,
  resumes: 'การขึ้นแผนรอบใหม่หยุดกลางคัน กรุณาสั่งอีกครั้งเพื่อทำต่อให้ครบ',
  changed: 'แผนเปลี่ยนไปหลังดูตัวอย่าง กรุณาดูตัวอย่างใหม่',
  done: (from: readonly number[], to: readonly number[]) =>
    `ขึ้นแผนปี ${thaiYears(to)} แล้ว ข้อมูลของปี ${thaiYears(from)} อยู่ในแท็บ ข้อมูลแผนรอบก่อน`,
  kept: (activities: number, plans: number) =>
    `กิจกรรม ${thaiWhole(activities)} รายการให้เลือก แผนรายบุคคล ${thaiWhole(plans)} แถวยกไปปีแรก เริ่มจากระดับหลังพัฒนา`,
  dropped: (plans: number) =>
    `แผนรายบุคคล ${thaiWhole(plans)} แถวไม่ยกไป เพราะเป็นปีก่อน บรรลุแล้ว หรือไม่มีผู้ครองตำแหน่ง`,
  emptied: (tab: string, rows: number) => `แท็บ ${tab} ${thaiWhole(rows)} แถว`,
  openRequests: (count: number) => `มีคำขออบรมที่ยังไม่เสร็จ ${thaiWhole(count)} เรื่อง กรุณาทำต่อในไฟล์เดิม`,
  numbers: 'เลขเอกสารเริ่มนับใหม่ ถ้าปีปฏิทินเดียวกันออกเลขไว้แล้ว กรุณาใส่ เลขเริ่มต้น ในแท็บ ตั้งค่า',
  about: 'ขึ้นแผนรอบใหม่',
} as const;

/** What a result says of a skill that needs no further plan. */
export const REACHED_RESULT = /^(?!.*ไม่บรรลุ).*บรรลุ/s;
