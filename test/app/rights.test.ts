import { expect, test } from 'vitest';
import { CAST, COLLEAGUE, HR, sampleProduct } from '../support/product.ts';

const HEADS = CAST.filter(({ email }) => email.startsWith('head.'));
/** Tabs in which a run refills everything: a warning only, for everyone. */
const REFILLED = ['กิจกรรม', 'IDP รวม', 'ข้อค้นพบ', 'ความครอบคลุม'];
const OWN_TABS: Record<string, readonly string[]> = {
  'head.d01@example.go.th': ['สำนักปลัด', 'IDP สำนักปลัด'],
  'head.d02@example.go.th': ['กองคลัง', 'IDP กองคลัง'],
  'head.d03@example.go.th': ['กองช่าง', 'IDP กองช่าง'],
  'head.d04@example.go.th': ['กองการศึกษา', 'IDP กองการศึกษา'],
  'head.d05@example.go.th': ['กองสาธารณสุข', 'IDP กองสาธารณสุข'],
  'head.d06@example.go.th': ['กองสวัสดิการสังคม', 'IDP กองสวัสดิการสังคม'],
};

test('rights: each person can write in the own tabs and in no other, tried in every tab', () => {
  const product = sampleProduct();
  const tabs = product.snapshot().sheets.map(({ name }) => name);
  expect(HEADS).toHaveLength(6);
  for (const user of [...HEADS.map(({ email }) => email), COLLEAGUE]) {
    const open = tabs.filter(
      (tab) => product.hands.type(user, `'${tab}'!F30`, 'ลองพิมพ์').refused === undefined,
    );
    expect([user, ...open.sort()]).toEqual([
      user,
      ...[...REFILLED, ...(OWN_TABS[user] ?? [])].sort(),
    ]);
  }
  const refusedToHr = tabs.filter(
    (tab) => product.hands.type(HR, `'${tab}'!F30`, 'ลองพิมพ์').refused !== undefined,
  );
  expect(refusedToHr).toEqual([]);
});

test('rights: a head cannot write the head rows, but may insert and sort rows below them', () => {
  const product = sampleProduct();
  const head = 'head.d01@example.go.th';
  expect(product.hands.type(head, "'สำนักปลัด'!C5", 'x').refused).toMatch(/protected cell/);
  expect(product.hands.insertRows(head, 'สำนักปลัด', 7, 2).refused).toBeUndefined();
  expect(
    product.hands.sort(head, "'สำนักปลัด'!A6:T20", [{ column: 2, ascending: true }]).refused,
  ).toBeUndefined();
  expect(product.hands.insertRows(head, 'สำนักปลัด', 3, 1).refused).toMatch(/protected/);
});
