import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import { ask, emptyProduct, HR, shown } from '../../support/product.ts';

/** What the sidebar and หน้าหลัก say of how far the plan has come. */
function states(product: Emulator): [unknown, boolean] {
  const { planStateName } = ask(product, 'getOverview');
  const home = shown(product, "'หน้าหลัก'!A1:H12").join('\n');
  return [planStateName, home.includes(String(planStateName))];
}

test('plan state: an empty and a half-filled plan have the same light in sidebar and หน้าหลัก', () => {
  const product = emptyProduct();
  ask(product, 'setUpWorkbook');
  expect(states(product)).toEqual(['ยังไม่เคยตรวจ', true]);
  expect(ask(product, 'checkBeforeProposal')).toMatchObject({ passed: false });
  expect(states(product)).toEqual(['ยังไม่มีข้อมูล', true]);
  expect(ask(product, 'issuePaper', ['certificate'])).toMatchObject({
    error: { code: 'NOT_READY' },
  });
  product.hands.paste(HR, "'กอง'!B6", 'D01\tกองคลัง\tกองคลัง');
  expect(product.call(HR, 'menuFillKit').outcome.ok).toBe(true);
  ask(product, 'recalculate');
  expect(states(product)).toEqual(['กรอกไม่ครบ', true]);
  const draft = ask(product, 'generateReport', ['plan']);
  expect(draft.ok).toBe(true);
  expect(draft.missing).toContain('แผน: เงินจัดสรร');
});
