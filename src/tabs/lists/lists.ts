/** A list of words that HR extends, changes and shortens freely: rows of the settings tab under its name (`group`). */
interface WordList {
  /** What stands as the group of each of its rows. */
  readonly group: string;
  /** What the value cell of its rows holds. */
  readonly detail: string;
}

/** The lists by which texts are checked. */
export const WORD_LISTS = {
  school: { group: 'คำของสถานศึกษา', detail: 'วลีที่ยอมให้ใช้ คั่นด้วยจุลภาค' },
  subdistrict: { group: 'คำของ อบต.', detail: 'วลีที่ยอมให้ใช้ คั่นด้วยจุลภาค' },
  agency: { group: 'คำของหน่วยงานอื่น', detail: 'วลีที่ยอมให้ใช้ คั่นด้วยจุลภาค' },
  place: { group: 'ชื่อที่อื่นที่ใช้ได้', detail: 'เหตุผล' },
  law: { group: 'กฎหมาย', detail: 'พ.ศ. จังหวัด วันที่ ส่วน ข้อ คั่นด้วยจุลภาค' },
  abbreviation: { group: 'คำย่อ', detail: 'คำเต็ม' },
  spelling: { group: 'คำที่มักพิมพ์ผิด', detail: 'คำที่ถูก' },
  planTitle: { group: 'ชื่อแผนแบบอื่น', detail: 'หมายเหตุ' },
  section: { group: 'หัวข้อที่ต้องมี', detail: 'เอกสาร' },
  likeActivity: { group: 'กิจกรรมแบบเดียวกัน', detail: 'หมายเหตุ' },
  unit: { group: 'หน่วยนับของเป้าหมาย', detail: 'หมายเหตุ' },
  indicator: { group: 'ตัวชี้วัดที่ระบบคำนวณ', detail: 'ชื่อกิจกรรมในแผน หรือ ปิด' },
} as const satisfies Record<string, WordList>;

export type WordListName = keyof typeof WORD_LISTS;

/** One row of a list, trimmed. */
export interface ListEntry {
  readonly row: string;
  readonly entry: string;
  readonly detail: string;
}

export type WordLists = Readonly<Record<WordListName, readonly ListEntry[]>>;

/** Row of the settings whose value says that the first entries were put in; they are never put in twice. */
export const SEEDED_ROW = 'lists';

/** The list that a row of the settings belongs to; null for every other row. */
export function listOfGroup(group: string): WordListName | null {
  const typed = group.replace(/\s+/g, '');
  const found = Object.entries(WORD_LISTS).find(
    ([, list]) => list.group.replace(/\s+/g, '') === typed,
  );
  return found === undefined ? null : (found[0] as WordListName);
}
