import { expect, test } from 'vitest';
import { faultSentence } from '../../src/text/faults.ts';

test('faultSentence: says what to do, and names what is missing', () => {
  expect(faultSentence('BUSY')).toBe('มีผู้อื่นกำลังสั่งงานอยู่ กรุณารอสักครู่แล้วลองใหม่');
  expect(faultSentence('TAB_MISSING', { tab: 'budget' })).toContain('ไม่พบแท็บที่ระบบต้องใช้ (budget)');
  expect(faultSentence('TAB_MISSING')).toContain('ไม่พบแท็บที่ระบบต้องใช้ กรุณา');
});

test('faultSentence: shortens what was typed into a template', () => {
  const sentence = faultSentence('TEMPLATE_BROKEN', { tag: 'ยาว'.repeat(100) });
  expect(sentence).toContain('…)');
  expect(sentence.length).toBeLessThan(160);
});
