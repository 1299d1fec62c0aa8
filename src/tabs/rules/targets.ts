import { rule } from './rule.ts';

/** What an activity aims at, and how its money and time compare with those of the others. */
export const TARGET_RULES = {
  QUANTITY_WITHOUT_NUMBER: rule('W', 'เป้าหมายเชิงปริมาณไม่มีตัวเลข'),
  QUALITY_WITHOUT_NUMBER: rule('W', 'เป้าหมายเชิงคุณภาพไม่มีตัวเลข'),
  BENEFIT_WITHOUT_NUMBER: rule('I', 'เป้าหมายเชิงประโยชน์ไม่มีตัวเลข'),
  TARGET_WITHOUT_NOUN: rule('W', 'เป้าหมายมีแต่ตัวเลข'),
  INDICATOR_UNIT: rule('W', 'หน่วยของตัวชี้วัดไม่ตรงเป้าหมาย'),
  ALWAYS_ON: rule('I', 'กิจกรรมส่วนใหญ่ทำทุกไตรมาส'),
  MONEY_CONCENTRATED: rule('I', 'เงินกระจุกในกิจกรรมเดียว'),
  LIKE_COST_DIFFERS: rule('I', 'กิจกรรมแบบเดียวกันใช้เงินต่างกัน'),
} as const;
