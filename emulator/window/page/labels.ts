/** Every Thai word of the page itself; what scripts and the host say comes from them. */
export const LABELS = {
  file: 'ไฟล์',
  edit: 'แก้ไข',
  save: 'บันทึกเป็นไฟล์ .xlsx',
  open: 'เปิดไฟล์ .xlsx…',
  reset: 'เริ่มใหม่จากข้อมูลตัวอย่าง',
  confirmReset: 'สิ่งที่แก้ไว้จะหายไปทั้งหมด เริ่มใหม่จากข้อมูลตัวอย่างหรือไม่',
  phoneView: 'มุมมองโทรศัพท์',
  undo: 'เลิกทำ',
  redo: 'ทำซ้ำ',
  papers: 'เอกสาร',
  noPapers: 'ยังไม่มีเอกสาร เมื่อสั่งออกเอกสารจากเมนู ไฟล์จะอยู่ที่นี่',
  download: 'เปิด',
  user: 'ใช้งานในชื่อ',
  userMenu: 'เปลี่ยนผู้ใช้',
  newWindow: 'เปิดอีกหน้าต่าง',
  owner: 'เจ้าของไฟล์ (งานบุคคล)',
  viewer: 'ดูได้อย่างเดียว',
  editorEverywhere: 'แก้ไขได้',
  mayEdit: 'แก้ไขได้ที่',
  emulated: 'ตัวจำลองในเครื่องนี้ ไม่ได้ต่อกับ Google',
  working: 'กำลังทำงาน…',
  closeSidebar: 'ปิดแถบข้าง',
  dismiss: 'ปิด',
  loading: 'กำลังเปิดไฟล์…',
  lost: 'ขาดการติดต่อกับตัวจำลอง กรุณาตรวจว่าโปรแกรมยังทำงานอยู่ แล้วโหลดหน้านี้ใหม่',
  notStarted: 'เปิดสมุดงานไม่ได้',
  failed: 'ทำรายการไม่สำเร็จ',
  leavePhone: 'กลับมุมมองคอมพิวเตอร์',
  sortAscending: 'เรียงจากน้อยไปมาก (ก → ฮ)',
  sortDescending: 'เรียงจากมากไปน้อย (ฮ → ก)',
  buttons: {
    OK: 'ตกลง',
    CANCEL: 'ยกเลิก',
    YES: 'ใช่',
    NO: 'ไม่',
  },
} as const;

/** Google shows its refusals to Thai users in Thai; scripts see the English sentence. */
const HOST_SENTENCES: Readonly<Record<string, string>> = {
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.':
    'คุณกำลังพยายามแก้ไขเซลล์หรือวัตถุที่มีการป้องกัน โปรดติดต่อเจ้าของสเปรดชีตเพื่อนำการป้องกันออกหากคุณต้องการแก้ไข',
  'View only: you cannot edit this spreadsheet.': 'คุณดูไฟล์นี้ได้อย่างเดียว จึงแก้ไขไม่ได้',
};

/** A refusal as the person reads it. */
export function hostSentence(message: string): string {
  return HOST_SENTENCES[message] ?? message;
}
