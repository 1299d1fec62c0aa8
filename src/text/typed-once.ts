/** Words that a paper prints before what people type, and that many type as well. */
const PRINTED_BEFORE = {
  course: ['หลักสูตร'],
  place: ['ณ '],
  activity: ['กิจกรรม'],
  number: ['คำสั่งที่', 'คำสั่งเลขที่', 'เลขที่', 'ที่'],
  meeting: ['การประชุมครั้งที่', 'ประชุมครั้งที่', 'ครั้งที่'],
  district: ['อำเภอ', 'อ.'],
  province: ['จังหวัด', 'จ.'],
} as const;

/** What was typed without the word that the paper prints before it: no word stands there twice. */
export function withoutPrinted(what: keyof typeof PRINTED_BEFORE, typed: string): string {
  const text = typed.trim();
  const word = PRINTED_BEFORE[what].find((one) => text.startsWith(one));
  const rest = word === undefined ? text : text.slice(word.length).trim();
  return rest === '' ? text : rest;
}
