import { expect, test } from 'vitest';
import { ask, copyOf, HR } from '../support/product.ts';
import { smallOffice } from '../support/small-office.ts';

test('a tab that somebody deletes under a run is named, with what to do', () => {
  const product = copyOf(smallOffice());
  product.injectFault({
    at: 30,
    kind: 'meanwhile',
    act: () => product.hands.deleteTab(HR, 'กองช่าง'),
  });
  const { error } = ask(product, 'recalculate') as { error?: { code: string; message: string } };
  expect(error).toEqual({
    code: 'TAB_GONE',
    message: 'มีผู้ลบแท็บ (กองช่าง) ขณะที่ระบบกำลังทำงาน กรุณากู้คืนจากประวัติเวอร์ชันของไฟล์ แล้วสั่งใหม่',
  });
  expect(ask(product, 'recalculate')).toMatchObject({ ok: true });
}, 60_000);
