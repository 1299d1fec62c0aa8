import type { Emulator } from 'sheets-emulator';
import { beforeAll, expect, test } from 'vitest';
import { catalogued } from '../support/catalogued.ts';
import {
  ask,
  COLLEAGUE,
  emptyProduct,
  HEAD_OF_FINANCE,
  HR,
  hasTab,
  lineOf,
  sampleProduct,
  shown,
} from '../support/product.ts';
import { overviewOf } from './support/play-server.ts';

/** For tests that write nothing. */
let unchanged: Emulator;

beforeAll(() => {
  unchanged = sampleProduct();
});

const EXCEPTIONS = "'ข้อยกเว้น'!B6:E9";

test('getOverview: tells HR, a head and a colleague apart by what they may write', () => {
  const product = unchanged;
  expect([HR, HEAD_OF_FINANCE, COLLEAGUE].map((user) => overviewOf(product, user).viewer)).toEqual([
    { role: 'hr', divisions: [] },
    { role: 'division', divisions: ['D02'] },
    { role: 'outsider', divisions: [] },
  ]);
});

test('getOverview: one reading gives names, years, tabs, rules and findings beside the figures', () => {
  const overview = overviewOf(unchanged, HR);
  expect(overview).toMatchObject({
    setUp: true,
    years: [2567, 2568, 2569],
    settings: {
      municipality: 'เทศบาลตำบลตัวอย่าง',
      planTitle: 'แผนพัฒนาบุคลากร',
      currentYear: 2567,
      digits: 'เลขไทย',
    },
  });
  expect(overview.total.years[0]).toMatchObject({
    allocated: 606_000,
    planned: 664_000,
    difference: 58_000,
  });
  expect(catalogued(overview.findingList)).toHaveLength(39);
  for (const severity of ['E', 'W', 'I'] as const) {
    const listed = overview.findingList.filter((finding) => finding.severity === severity);
    expect(overview.findings[severity], severity).toBe(listed.length);
  }
  for (const { code, message } of overview.findingList) {
    expect(message.endsWith(` ${overview.rules[code]?.whatToDo}`), code).toBe(true);
  }
  expect(overview.tabs.find(({ key }) => key === 'activities:D02')).toMatchObject({
    title: 'กองคลัง',
    division: 'D02',
  });
});

test('getOverview: answers for a blank spreadsheet, whose user may set it up', () => {
  const overview = overviewOf(emptyProduct(), HR);
  expect(overview).toMatchObject({
    ok: true,
    setUp: false,
    viewer: { role: 'hr' },
    tabs: [],
    findingList: [],
  });
  expect(overview.total.span).toMatchObject({ allocated: 0, planned: 0 });
});

test('getOverview: changes nothing', () => {
  const product = unchanged;
  const before = JSON.stringify(product.snapshot());
  overviewOf(product, HEAD_OF_FINANCE);
  expect(JSON.stringify(product.snapshot())).toBe(before);
});

test('getOverview: gives the send state of a division, also by its alias', () => {
  const product = sampleProduct();
  product.hands.type(
    HR,
    "'การส่ง'!B6",
    'แผน ๒๕๖๗–๒๕๖๙\tคลัง\tส่งกลับ\t2026-11-21 14:35\tกรุณาเพิ่มกิจกรรม',
  );
  expect(overviewOf(product, HR).submissions).toEqual([
    {
      round: 'แผน ๒๕๖๗–๒๕๖๙',
      division: 'D02',
      state: 'ส่งกลับ',
      changedOn: '๒๑ พ.ย. ๒๕๖๙',
      comment: 'กรุณาเพิ่มกิจกรรม',
    },
  ]);
});

test('showCell: selects the cell of a finding, and the last one where the sheet has shrunk', () => {
  const product = unchanged;
  const overview = overviewOf(product, HEAD_OF_FINANCE);
  const gid = overview.tabs.find(({ key }) => key === 'activities:D02')?.gid;
  expect(ask(product, 'showCell', [{ gid, cell: 'C7' }], HEAD_OF_FINANCE)).toEqual({
    ok: true,
    shown: true,
    message: '',
  });
  expect(product.ui.at(-1)).toMatchObject({ kind: 'activate', sheetId: gid });
  expect(ask(product, 'showCell', [{ gid, cell: 'ZZ9999999' }])).toMatchObject({ shown: true });
});

test('showCell: says so when the tab is gone', () => {
  expect(ask(unchanged, 'showCell', [{ gid: 1, cell: 'A1' }])).toMatchObject({
    ok: true,
    shown: false,
    message: expect.stringContaining('ไม่พบช่องนี้แล้ว'),
  });
});

test.each([
  ['showCell', [{ gid: 'x', cell: 'A1' }]],
  ['showCell', [{ gid: -1, cell: 'A1' }]],
  ['showCell', [{ gid: 0, cell: "A1:B2'!" }]],
  ['showCell', [{ gid: 0, cell: 'A1', more: 1 }]],
  ['showCell', []],
  ['acceptFinding', [{ key: 'k', code: 'c', fingerprint: 'f', reason: '   ' }]],
  ['acceptFinding', [{ key: 'k', code: 'c', fingerprint: 'f', reason: 'x'.repeat(501) }]],
  ['acceptFinding', [null]],
  ['withdrawAcceptance', [{ key: '' }]],
  ['withdrawAcceptance', [{ key: ['k'] }]],
  ['generateReport', ['unknown']],
])('%s: refuses arguments of the wrong form: %j', (name, args) => {
  expect(ask(emptyProduct(), name, args)).toMatchObject({
    ok: false,
    error: { code: 'BAD_ARGUMENTS' },
  });
});

function firstWarning(product: Emulator) {
  const { findingList } = overviewOf(product, HR);
  const warning = findingList.find(({ severity }) => severity === 'W');
  if (warning === undefined) throw new Error('The sample has no warning');
  const { key, code, fingerprint } = warning;
  return { key, code, fingerprint };
}

test('acceptFinding: twice is one row, its text is never executed, and the finding is accepted', () => {
  const product = sampleProduct();
  const warning = firstWarning(product);
  const before = overviewOf(product, HR).findings;
  const accepted = { ...warning, reason: '=1+1 มีหนังสือสั่งการ' };
  for (const _time of ['first', 'second']) {
    expect(ask(product, 'acceptFinding', [accepted])).toMatchObject({
      ok: true,
      outcome: 'accepted',
    });
  }
  expect(shown(product, EXCEPTIONS)).toEqual([
    `${warning.code} | ${warning.key} | ${warning.fingerprint} | =1+1 มีหนังสือสั่งการ`,
    ...Array.from({ length: 3 }, () => ' |  |  | '),
  ]);
  const after = overviewOf(product, HR);
  expect(after.findings).toEqual({ ...before, W: before.W - 1 });
  expect(after.findingList.find(({ key }) => key === warning.key)).toMatchObject({
    acceptance: 'accepted',
    reason: '=1+1 มีหนังสือสั่งการ',
  });
});

test('withdrawAcceptance: brings the finding back, also one that was accepted by hand', () => {
  const product = sampleProduct();
  const { key, code, fingerprint } = firstWarning(product);
  ask(product, 'acceptFinding', [{ key, code, fingerprint, reason: 'คงไว้' }]);
  product.hands.type(HR, "'ข้อยกเว้น'!B7", `${code}\t${key}\t${fingerprint}\tพิมพ์เอง`);
  expect(ask(product, 'withdrawAcceptance', [{ key }])).toMatchObject({ outcome: 'withdrawn' });
  expect(shown(product, EXCEPTIONS)).toEqual(Array.from({ length: 4 }, () => ' |  |  | '));
  expect(overviewOf(product, HR).findings).toEqual(overviewOf(unchanged, HR).findings);
  expect(ask(product, 'withdrawAcceptance', [{ key }])).toMatchObject({ outcome: 'none' });
});

test('acceptFinding: nothing is written for an error, or when the plan has changed since', () => {
  const product = unchanged;
  const { findingList } = overviewOf(product, HR);
  const error = findingList.find(({ severity }) => severity === 'E');
  const { key, code, fingerprint } = error ?? firstWarning(product);
  const reason = 'คงไว้';
  expect(ask(product, 'acceptFinding', [{ key, code, fingerprint, reason }])).toMatchObject({
    outcome: 'refused',
  });
  const stale = { ...firstWarning(product), fingerprint: 'old', reason };
  expect(ask(product, 'acceptFinding', [stale])).toMatchObject({ outcome: 'changed' });
  expect(hasTab(product, 'ข้อยกเว้น')).toBe(false);
});

test('acceptFinding and withdrawAcceptance: are for HR only', () => {
  const product = unchanged;
  const warning = firstWarning(product);
  for (const user of [HEAD_OF_FINANCE, COLLEAGUE]) {
    expect(ask(product, 'acceptFinding', [{ ...warning, reason: 'x' }], user)).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    });
    expect(ask(product, 'withdrawAcceptance', [{ key: warning.key }], user)).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    });
  }
});

test('listPapers: gives the register, the newest first, and no link that is none', () => {
  const product = sampleProduct();
  expect(ask(product, 'listPapers')).toEqual({ ok: true, papers: [] });
  ask(product, 'generateReport', ['order']);
  const plan = { kind: 'เล่มแผน', title: 'แผน', year: 2567, madeBy: 'hr' };
  const lines = [
    { version: 1, link: 'javascript:alert(1)', madeAt: '2026-11-20 09:00', state: 'ร่าง' },
    {
      ...{ number: 7, numberYear: 2569, version: 2, link: 'https://docs.google.com/x' },
      ...{ madeAt: 'เมื่อวาน', state: 'ออกแล้ว' },
    },
  ].map((cells) => lineOf(product, 'เอกสาร', { ...plan, ...cells }));
  product.hands.type(HR, "'เอกสาร'!B6", lines.join('\n'));
  expect(ask(product, 'listPapers', [], COLLEAGUE)).toMatchObject({
    papers: [
      {
        numberText: '๗/๒๕๖๙',
        kindKey: 'plan',
        version: 2,
        madeOn: 'เมื่อวาน',
        link: 'https://docs.google.com/x',
        state: 'ออกแล้ว',
      },
      { number: null, numberText: '', madeOn: '๒๐ พ.ย. ๒๕๖๙', link: '', state: 'ร่าง' },
    ],
  });
});

test('openSidebar: shows the built page under the name of the product', () => {
  const product = unchanged;
  const run = product.call(HEAD_OF_FINANCE, 'openSidebar');
  expect(run.outcome.ok).toBe(true);
  expect(run.ui).toMatchObject([{ kind: 'showSidebar', title: 'แผนคน' }]);
  expect(JSON.stringify(run.ui)).toContain('เริ่มใช้ในสามขั้น');
});
