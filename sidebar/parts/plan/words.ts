/** Every sentence of the part that plans, said once. */
export const SEND_WORDS = {
  reading: 'กำลังอ่านสถานะการส่ง…',
  noRound: 'งานบุคคลยังไม่ได้เปิดรอบส่ง กรอกแผนไปก่อนได้',
  notInRound: 'กองของท่านไม่ได้อยู่ในรอบนี้ ถ้าต้องส่ง กรุณาแจ้งงานบุคคล',
  due: (day: string) => `ส่งภายใน ${day}`,
  errors: (count: string) => `ยังมีข้อที่ต้องแก้ ${count} ข้อ ส่งได้ แต่งานบุคคลอาจส่งกลับ`,
  noErrors: 'ไม่มีข้อที่ต้องแก้ พร้อมส่ง',

  how: 'ทำเครื่องหมาย ✓ ในช่องส่ง ด้วยมือของท่านเอง ช่องนี้อยู่บนหัวแท็บของกอง',
  goToTick: 'ไปที่ช่องส่ง',
  ticked: 'ทำเครื่องหมายส่งแล้ว ถ้ากดผิด เอาเครื่องหมายออกก่อนงานบุคคลล็อก',
  locked: 'ส่งแล้วและล็อกแล้ว ถ้าต้องแก้ กรุณาขอให้งานบุคคลส่งกลับ',
  closed: 'รอบนี้ปิดรับแล้ว ถ้ายังต้องส่ง กรุณาแจ้งงานบุคคล',
  comment: 'ข้อความจากงานบุคคล',
  refresh: 'อ่านสถานะใหม่',
} as const;

export const BOARD_WORDS = {
  none: 'ยังไม่มีรอบส่ง เลือกรอบด้านล่างแล้วเปิดรับ',
  open: 'เปิดรับรอบนี้',
  close: 'ปิดรับรอบนี้',
  reopen: 'เปิดรับอีกครั้ง',
  newRound: 'เปิดรอบใหม่',
  roundName: 'ชื่อรอบ',
  dueDay: 'ส่งภายในวันที่',
  outside: 'ไม่อยู่ในรอบ',
  accept: 'รับแผน',
  giveBack: 'ส่งกลับแก้',
  sendBack: 'ส่งกลับพร้อมข้อความ',
  comment: 'ต้องแก้อะไร',
  lock: 'ล็อกแท็บ',
  unlock: 'ปลดล็อกแท็บ',
  writing: 'กำลังบันทึก…',
  noWatch: 'ยังไม่ได้เปิดตัวรับการส่ง แผนที่กองส่งจะล็อกเมื่อท่านสั่งคำนวณ',
  startWatch: 'เปิดตัวรับการส่ง',
} as const;

export const CENTRAL_WORDS = {
  reading: 'กำลังอ่านกิจกรรมส่วนกลาง…',
  none: 'ไม่มีกิจกรรมในแท็บส่วนกลาง',
  owner: (name: string) => `ผู้รับผิดชอบ: ${name}`,
  noOwner: 'ยังไม่ระบุ',
  amount: (year: string, baht: string) => `ปี ${year} เป็นเงิน ${baht} บาท`,
  goTo: 'ไปที่แถวนี้',
  decide: 'มอบหรือแบ่ง',
  more: (left: string) => `แสดงต่อ เหลืออีก ${left} กิจกรรม`,
  giveTo: 'มอบทั้งกิจกรรมให้',
  share: (number: string) => `ส่วนที่ ${number}`,
  addShare: 'แบ่งเพิ่มอีกหนึ่งกอง',
  dropShare: 'เอาส่วนสุดท้ายออก',
  moneyOf: (year: string) => `เงินปี ${year} (บาท)`,
  noAmount: 'ไม่ใช่จำนวนเงิน กรุณากรอกเป็นตัวเลข',
  unreadable: (year: string) => `ปี ${year} มีช่องที่ไม่ใช่จำนวนเงิน`,
  left: (year: string, baht: string) => `ปี ${year} เหลือ ${baht} บาท`,
} as const;

export const RECONCILE_WORDS = {
  reading: 'กำลังหาแถวที่ประกอบเป็นยอด…',
  selected: 'อธิบายช่องที่เลือกในกระทบยอด',
  none: 'ไม่มีผลต่างในกระทบยอด',
  differences: (count: string) => `ผลต่างที่พบ ${count} จุด`,
  explain: (cell: string) => `ดูที่มาและทางแก้ของช่อง ${cell}`,
  goTo: (cell: string) => `ไปที่ช่อง ${cell}`,
  allocations: 'เงินจัดสรร',
  allocation: (division: string, baht: string) => `${division} ${baht} บาท`,
  transfers: 'การโอน',
  activities: 'กิจกรรมในยอดนี้',
  first: (count: string) => `แสดง ${count} รายการแรก รายการทั้งหมดอยู่ในแท็บ กิจกรรม และ งบประมาณ`,
  way: 'ทางแก้',
  ways: {
    allocation: 'แก้เงินจัดสรร',
    move: 'ย้ายกิจกรรม',
    split: 'แบ่งกิจกรรม',
  },
  cell: 'ช่องเงินจัดสรร',
  newAmount: 'จำนวนใหม่ (บาท)',
  activity: 'กิจกรรม',
  toDivision: 'ย้ายไปส่วนราชการ',
  fromYear: 'ย้ายเงินจากปี',
  toYear: 'ไปปี',
  asItIs: 'คงเดิม',
  look: 'ดูผลก่อนปรับ',
  apply: 'ปรับตามนี้',
  counting: 'กำลังคำนวณผลก่อนปรับ…',
  writing: 'กำลังปรับ…',
  remedies: 'ที่ปรับไปแล้ว',
  undo: 'ย้อนกลับ',
  undoing: 'กำลังย้อนกลับ…',
} as const;

export const SHARE_WORDS = {
  reading: 'กำลังตรวจสิทธิ์แก้ไขไฟล์…',
  none: 'ผู้กรอกทุกคนในแท็บกองเปิดแก้ไฟล์ได้แล้ว',
  warning: 'ผู้ที่ได้สิทธิ์อ่านได้ทุกแท็บ กรุณาตรวจชื่อให้ถูกคนก่อนแชร์',
  share: (count: string) => `แชร์ไฟล์ให้ ${count} คน`,
  sharing: 'กำลังแชร์ไฟล์…',
} as const;

export const MERGE_WORDS = {
  title: 'ยุบรวมส่วนราชการ',
  from: 'ส่วนราชการที่ยุบ',
  into: 'รวมเข้ากับ',
  choose: 'เลือก…',
  look: 'ดูผลก่อนยุบรวม',
  counting: 'กำลังนับแถวที่จะย้าย…',
  merge: 'ยุบรวมตามนี้',
  moving: 'กำลังย้ายแถว…',
  moves: (activities: string, plans: string, positions: string) =>
    `ย้ายกิจกรรม ${activities} แถว แผนรายบุคคล ${plans} แถว ตำแหน่ง ${positions} ตำแหน่ง`,
} as const;

export const ADD_WORDS = {
  reading: 'กำลังเตรียมแบบกรอก…',
  division: 'กองที่จะเพิ่ม',
  required: (header: string) => `${header} (ต้องกรอก)`,
  lacking: 'กรอกช่องที่ต้องกรอกให้ครบก่อน',
  add: 'เพิ่มลงในแท็บ',
  writing: 'กำลังเพิ่มกิจกรรม…',
} as const;
