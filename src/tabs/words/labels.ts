/** Labels and numbers that our papers print in front of a text, and that people copy along with it. */

export const PROVINCE_LABEL = /^(?:จังหวัด|จ\.)\s*/;
export const DISTRICT_LABEL = /^(?:อำเภอ|อ\.)\s*/;
export const STRATEGY_LABEL =
  /^(?:(?:ประเด็น)?ยุทธศาสตร์|กลยุทธ์|แนวทาง)(?:ท้องถิ่น)?ที่\s*[0-9๐-๙.]+\s*[:：.)]?\s*(?=\S)/;
export const ACTIVITY_NUMBER = /^[0-9๐-๙]{1,2}\s*[.)]\s*(?=[ก-ฮเ-ไ])/;
const target = (part: string) =>
  new RegExp(
    `^(?:[-–—]\\s*)?(?:เป้าหมาย)?(?:เชิง|ด้าน)${part}\\s*[:：]?\\s*(?:[-–—]\\s*)?(?=\\S)|^[-–—]\\s+(?=\\S)`,
  );
export const QUANTITY_LABEL = target('ปริมาณ');
export const QUALITY_LABEL = target('คุณภาพ');
export const BENEFIT_LABEL = target('ประโยชน์');
