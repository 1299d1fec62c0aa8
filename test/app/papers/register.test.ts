import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import { callPoints } from '../../support/call-points.ts';
import {
  again,
  documentsOf,
  HR_TWO,
  registerOf,
  tidyOffice,
  typeSetting,
} from '../../support/paper-office.ts';
import { ask, columnWithKey, HEAD_OF_FINANCE, HR, sampleProduct } from '../../support/product.ts';

const DAY_MS = 24 * 60 * 60_000;

function numbers(product: Emulator): string[] {
  return registerOf(product).map(
    ({ number, numberYear, state }) => `${number}/${numberYear} ${state}`,
  );
}

test('issuePaper: gives numbers in order, one sequence for each series and year', () => {
  const product = tidyOffice();
  expect(ask(product, 'issuePaper', ['budget'])).toMatchObject({
    ok: true,
    number: 1,
    numberText: '๑/๒๕๖๙',
    message: expect.stringContaining('เลขที่ ๑/๒๕๖๙'),
  });
  expect(ask(product, 'issuePaper', ['announcement'], HR_TWO)).toMatchObject({ number: 1 });
  expect(ask(product, 'issuePaper', ['budget'], HR_TWO)).toMatchObject({ number: 2 });
  product.advanceTo(product.office.clock.now() + 60 * DAY_MS);
  expect(ask(product, 'issuePaper', ['budget'])).toMatchObject({ numberText: '๑/๒๕๗๐' });
  expect(registerOf(product).map(({ kind }) => kind)).toEqual([
    'รายงานงบประมาณและการกระทบยอด',
    'ประกาศใช้แผน',
    'รายงานงบประมาณและการกระทบยอด',
    'รายงานงบประมาณและการกระทบยอด',
  ]);
  const titles = documentsOf(product).map(({ name }) => name);
  expect(titles).toHaveLength(4);
  expect(titles.filter((title) => title.includes('ร่าง'))).toEqual([]);
});

test('issuePaper: counts by fiscal year and from a first number where the settings say so', () => {
  const product = tidyOffice();
  typeSetting(product, 'ชนิดที่นับเลขตามปีงบประมาณ', 'รายงานงบประมาณและการกระทบยอด');
  typeSetting(product, 'เลขเริ่มต้น', 'รายงานงบประมาณและการกระทบยอด ๓๙๔/๒๕๗๐, ประกาศ 7/2569');
  expect(ask(product, 'issuePaper', ['budget'])).toMatchObject({ numberText: '๓๙๔/๒๕๗๐' });
  expect(ask(product, 'issuePaper', ['budget'])).toMatchObject({ numberText: '๓๙๕/๒๕๗๐' });
  expect(ask(product, 'issuePaper', ['announcement'])).toMatchObject({ numberText: '๗/๒๕๖๙' });
});

test('issuePaper: is refused while what it says must be put right, and to everyone but HR', () => {
  const product = sampleProduct();
  const errors = (ask(product, 'getOverview') as unknown as { findings: { E: number } }).findings.E;
  expect(errors).toBeGreaterThan(0);
  expect(ask(product, 'issuePaper', ['plan'])).toMatchObject({ error: { code: 'NOT_READY' } });
  expect(ask(product, 'issuePaper', ['plan'], HEAD_OF_FINANCE)).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  });
  expect(registerOf(product)).toEqual([]);
  expect(product.files).toEqual([]);
  // What is wrong in the plan is none of the order that appoints who makes it.
  expect(
    ask(product, 'issuePaper', ['order', { number: '120', replaces: '๑๒๐/๒๕๖๖' }]),
  ).toMatchObject({
    ...{ ok: true, numberText: '๑๒๐/๒๕๖๙' },
  });
});

test('cancelPaper: keeps the number taken, says who and why, and does it once', () => {
  const product = tidyOffice();
  const { paper } = ask(product, 'issuePaper', ['plan']);
  const cancel = () => ask(product, 'cancelPaper', [{ paper, reason: 'พิมพ์ผิด' }], HR_TWO);
  expect(cancel()).toMatchObject({ outcome: 'cancelled' });
  expect(cancel()).toMatchObject({ outcome: 'none' });
  expect(ask(product, 'issuePaper', ['plan'])).toMatchObject({ number: 2 });
  expect(numbers(product)).toEqual(['1/2569 ยกเลิก', '2/2569 ออกแล้ว']);
  const { papers } = ask(product, 'listPapers') as unknown as { papers: { note: string }[] };
  expect(papers[1]?.note).toMatch(new RegExp(`${HR_TWO} พิมพ์ผิด$`));
  expect(ask(product, 'cancelPaper', [{ paper: 'x' }])).toMatchObject({ outcome: 'gone' });
  expect(ask(product, 'cancelPaper', [{ paper }], HEAD_OF_FINANCE)).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  });
});

test('issuePaper: two officers at once never get one number, and leave no gap', () => {
  const start = tidyOffice();
  ask(start, 'generateReport', ['budget']);
  const { calls } = again(start).call(HR, 'issuePaper', ['budget']);
  // Reading comes first; the register, Drive and the register again are the last 30 calls.
  for (const at of callPoints(calls.total - 29, calls.total, 2)) {
    const product = again(start);
    let second = 'not asked';
    const act = () => {
      const reply = ask(product, 'issuePaper', ['budget'], HR_TWO);
      second = reply.ok ? 'ok' : String((reply.error as { code: string }).code);
    };
    product.injectFault({ at, kind: 'meanwhile', act });
    expect(ask(product, 'issuePaper', ['budget']), `at call ${at}`).toMatchObject({ ok: true });
    expect(['ok', 'BUSY'], `at call ${at}`).toContain(second);
    if (second === 'BUSY') ask(product, 'issuePaper', ['budget'], HR_TWO);
    expect(numbers(product).slice(1).sort(), `at call ${at}`).toEqual([
      '1/2569 ออกแล้ว',
      '2/2569 ออกแล้ว',
    ]);
    expect(documentsOf(product), `at call ${at}`).toHaveLength(3);
  }
}, 300_000);

test('issuePaper: cut off at any service call and asked again makes one paper with one number', () => {
  const start = tidyOffice();
  ask(start, 'generateReport', ['plan']);
  const asked = ['plan', { token: 'abcdef1' }];
  const { calls } = again(start).call(HR, 'issuePaper', asked);
  let numbered = 0;
  // The last call too: all is done then, and nobody hears of it.
  for (const at of [...callPoints(calls.total - 29, calls.total, 2), calls.total]) {
    const product = again(start);
    product.injectFault({ at, kind: 'cut-off' });
    product.call(HR, 'issuePaper', asked);
    const left = registerOf(product).at(-1)?.state;
    if (left === 'กำลังสร้าง') numbered += 1;
    const before = documentsOf(product).length;
    expect(ask(product, 'issuePaper', asked), `at call ${at}`).toMatchObject({
      ...{ number: 1, numberText: expect.stringContaining('/๒๕๖๙') },
      ...{ link: expect.stringMatching(/^https:/), fileId: expect.stringMatching(/\w/) },
    });
    expect(numbers(product).slice(1), `at call ${at}`).toEqual(['1/2569 ออกแล้ว']);
    expect(documentsOf(product), `at call ${at}, ${before} before`).toHaveLength(2);
  }
  expect(numbered).toBeGreaterThan(0);
}, 300_000);

test('generateReport, cancelPaper: cut off and asked again leave what one run leaves', () => {
  const start = tidyOffice();
  const { paper } = ask(start, 'issuePaper', ['announcement']);
  const cancellation = [{ paper, reason: 'พิมพ์ผิด' }];
  for (const [fn, args, lastCalls, left] of [
    ['generateReport', ['announcement'], 30, ['1/2569 ออกแล้ว', '/ ร่าง']],
    ['cancelPaper', cancellation, 8, ['1/2569 ยกเลิก']],
  ] as const) {
    const { total } = again(start).call(HR, fn, args).calls;
    for (const at of callPoints(Math.max(1, total - lastCalls), total)) {
      const product = again(start);
      product.injectFault({ at, kind: 'cut-off' });
      product.call(HR, fn, args);
      if (numbers(product).join() !== left.join()) ask(product, fn, args);
      expect(numbers(product), `${fn} at call ${at}`).toEqual(left);
      expect(documentsOf(product), `${fn} at call ${at}`).toHaveLength(left.length);
    }
  }
}, 300_000);

test('generateReport: puts papers into a folder of year and kind that the other officer sees', () => {
  const product = tidyOffice();
  typeSetting(product, 'ปีงบประมาณที่แสดง', '2570');
  ask(product, 'generateReport', ['plan']);
  ask(product, 'generateReport', ['plan']);
  ask(product, 'generateReport', ['plan'], HR_TWO);
  const folders = product.files.filter(({ mimeType }) => mimeType.endsWith('.folder'));
  expect(folders.map(({ name, owner }) => `${name} ${owner}`)).toEqual([
    `แผนคน ๒๕๗๐ เล่มแผน ${HR}`,
    `แผนคน ๒๕๗๐ เล่มแผน ${HR_TWO}`,
  ]);
  expect(folders[0]?.permissions.map(({ emailAddress, role }) => [emailAddress, role])).toEqual([
    [HR, 'owner'],
    [HR_TWO, 'writer'],
  ]);
  const [first, second, third] = documentsOf(product).map(({ parents }) => parents[0]);
  expect([first, second, third]).toEqual([folders[0]?.id, folders[0]?.id, folders[1]?.id]);
});

test('generateReport: makes a new folder when the old one is gone, and says with whom Drive will not share', () => {
  const product = tidyOffice();
  ask(product, 'generateReport', ['plan']);
  const [folder] = product.files;
  product.office.drive.remove('', { email: HR, seesAll: true }, folder?.id ?? '');
  typeSetting(product, 'อีเมลผู้รับผิดชอบงานบุคคล', `${HR}, ${HR_TWO}, ไม่ใช่อีเมล`);
  const { total } = product.calls;
  product.office.drive.share = () => {
    throw new Error('sharing is closed');
  };
  expect(ask(product, 'generateReport', ['plan'])).toMatchObject({
    ok: true,
    waiting: [expect.stringContaining(HR_TWO), expect.stringContaining('ไม่ใช่อีเมล')],
  });
  expect(product.calls.total).toBeGreaterThan(total);
  expect(documentsOf(product)).toHaveLength(1);
});

test('generateReport: takes at most three round trips to Drive, whatever is there already', () => {
  const product = tidyOffice();
  const trips = () => {
    const { byMethod } = product.call(HR, 'generateReport', ['plan']).calls;
    return Object.entries(byMethod)
      .filter(([method]) => method.startsWith('Drive.'))
      .reduce((sum, [, count]) => sum + count, 0);
  };
  // Folder, sharing it with the second officer, paper; then: is the folder there, paper.
  expect([trips(), trips()]).toEqual([3, 2]);
});

test('generateReport: a head drafts what concerns the own division, and nothing else', () => {
  const product = sampleProduct();
  const draft = (kind: string, options = {}) =>
    ask(product, 'generateReport', [kind, options], HEAD_OF_FINANCE);
  expect(draft('idp', { division: 'D02' })).toMatchObject({ ok: true, paper: '', number: null });
  expect(draft('idp', { division: 'D03' })).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  expect(draft('idp')).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  expect(draft('announcement')).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  expect(registerOf(product)).toEqual([]);
});

test('generateReport: a draft of a head that was cut off is found again, unless the plan has changed', () => {
  const product = sampleProduct();
  const draft = ['idp', { division: 'D02' }] as const;
  const ids = () => documentsOf(product).map(({ id }) => id);
  const again = () => ask(product, 'generateReport', draft, HEAD_OF_FINANCE).fileId;
  again();
  const { calls } = product.call(HEAD_OF_FINANCE, 'generateReport', draft);
  // Last come the look at the folder, the file, the mark taken away, and the lock given up.
  const cutOff = (beforeEnd: number) => {
    product.injectFault({ at: calls.total - beforeEnd, kind: 'cut-off' });
    const { outcome } = product.call(HEAD_OF_FINANCE, 'generateReport', draft);
    expect(outcome.ok).toBe(false);
  };
  cutOff(1);
  expect(ids()).toHaveLength(3);
  expect(again()).toBe(ids()[2]);
  cutOff(2);
  expect(ids()).toHaveLength(3);
  expect(again()).toBe(ids()[3]);
  cutOff(1);
  product.hands.type(
    HEAD_OF_FINANCE,
    `'IDP กองคลัง'!${columnWithKey(product, 'IDP กองคลัง', 'goal')}6`,
    'เป้าหมายใหม่',
  );
  expect(again()).toBe(ids()[5]);
  expect(again()).toBe(ids()[6]);
  expect(ids()).toHaveLength(7);
});
