/** Words of Thai official texts behind which something stands that is checked; written without spaces. */

export const MUNICIPALITY_WORDS = [
  'เทศบาลตำบล',
  'เทศบาลเมือง',
  'เทศบาลนคร',
  'นายกเทศมนตรีตำบล',
  'นายกเทศมนตรีเมือง',
  'นายกเทศมนตรีนคร',
  'ทต.',
  'ทม.',
  'ทน.',
] as const;

/** A municipality as it is typed, with the name behind it up to a space. */
export const MUNICIPALITY_PATTERN =
  /(?:(?:เทศบาล|นายก\s*เทศมนตรี)\s*(?:ตำบล|เมือง|นคร)|ท[ตมน]\.)(\s*)((?:ตำบล\s*)*)([\u0e01-\u0e4e]+)/g;

/** What a name of a municipality is compared without. */
export const MUNICIPALITY_PREFIX = /^เทศบาล(?:ตำบล|เมือง|นคร)?/;

/** What can follow "เทศบาลตำบล" where no name does, and where a name ends in a text without spaces. */
export const WORDS_AFTER_NAME = [
  'และ',
  'หรือ',
  'ได้',
  'จึง',
  'เป็น',
  'ที่',
  'ให้',
  'นั้น',
  'ตระหนัก',
  'ต้อง',
  'ประกอบ',
  'กำหนด',
  'โดย',
  'เพื่อ',
  'ซึ่ง',
  'ของ',
  'ทุก',
  'ตาม',
  'แต่ละ',
  'สามัญ',
  'ขนาด',
  'เปิด',
  'ดำเนิน',
  'มีการ',
  'มีหน้าที่',
  'ใน',
  'กับ',
  'ใด',
  'แห่ง',
  'อื่น',
  'ไม่',
  'จะ',
] as const;

/** Behind these, in a text without spaces, an office that is not the own one is visited, joined or learnt from. */
export const OTHERS_BEFORE_PLAIN =
  /ดูงาน|เยี่ยมชม|ร่วมกับ|ร่วมมือกับ|จัดโดย|จัดขึ้นโดย|วิทยากร|หลักสูตร(?:.{0,40}(?:ของ|จาก|โดย))?$|เครือข่าย|แลกเปลี่ยนเรียนรู้กับ|(?:อบรม|ประชุม|สัมมนา|จัด)(?:ณ|ที่)|สถานที่/;
/** Behind these a year beside the plan's own is rightly one of them: results of the last, a deadline in the next. */
export const OTHER_YEAR_BEFORE_PLAIN = /ผล|ที่ผ่านมา|ภายใน|สิ้น|รอบ|เทียบกับ|ต่อเนื่อง|เดิม|ก่อนหน้า|ถัดไป/;
/** Behind the name of a kind of office these make it others, not the own one. */
export const OTHERS_BEHIND_PLAIN = /^(?:และเทศบาล)?(?:ใกล้เคียง|ข้างเคียง|อื่น|ในพื้นที่|ต่างๆ|ทุกแห่ง)/;

export const PROVINCE_WORDS = ['จังหวัด', 'จ.'] as const;
export const DISTRICT_WORDS = ['อำเภอ', 'อ.'] as const;
export const FISCAL_YEAR_WORDS = ['ปีงบประมาณ'] as const;
export const STRATEGY_WORDS = ['ยุทธศาสตร์ที่'] as const;
export const TACTIC_WORDS = ['กลยุทธ์ที่'] as const;

export const ACT = 'พระราชบัญญัติ';
export const DECREE = 'พระราชกฤษฎีกา';
/** Short forms of the kinds of law, and what they stand for. */
export const LAW_SHORT_FORMS = { 'พ.ร.บ.': ACT, 'พ.ร.ฎ.': DECREE } as const;
export const LAW_WORDS = [
  ACT,
  DECREE,
  'พ.ร.บ.',
  'พ.ร.ฎ.',
  'ระเบียบกระทรวง',
  'ระเบียบสำนักนายก',
] as const;
/** The notice of a province's committee, of which each province has its own day, part and clause. */
export const NOTICE_WORDS = ['ประกาศคณะกรรมการพนักงานเทศบาลจังหวัด'] as const;

/** Beginnings of the names of divisions: shorter aliases ("คลัง") stand inside too many other words. */
export const DIVISION_BEGINNINGS = /^(?:กอง|สำนัก)/;
/** Behind "สำนักปลัดเทศบาล" these make it "สำนักปลัด" of a named municipality. */
export const MUNICIPALITY_KINDS = ['ตำบล', 'เมือง', 'นคร'] as const;

/** What the rules promise by their title, and the word that shows the half of it that is a plan. */
export const RULES_AND_PLAN = 'หลักเกณฑ์และแผน';
export const PLAN_WORD = 'แผน';
export const LOCAL_STRATEGY_HEADER = 'ยุทธศาสตร์การพัฒนาท้องถิ่น';
/** Before the title of a plan this makes a sentence of it. */
export const TO_PLAN = 'วาง';
