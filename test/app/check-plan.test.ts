import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Emulator } from 'sheets-emulator';
import { beforeAll, expect, test } from 'vitest';
import { catalogued } from '../support/catalogued.ts';
import {
  ask,
  COLLEAGUE,
  columnWithKey,
  findingsOf,
  HEAD_OF_FINANCE,
  HR,
  rowShowing,
  sampleProduct,
  shown,
} from '../support/product.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const EXPECTED: { findings: Record<string, unknown>[] } = JSON.parse(
  readFileSync(join(FIXTURES, 'sample-findings.json'), 'utf8'),
);
const CORRECTIONS: {
  owners: Record<string, string>;
  allocation: { strategy: number; amounts: number[] }[];
} = JSON.parse(readFileSync(join(FIXTURES, 'corrections.json'), 'utf8'));

/** Fields that the workbook adds to what the catalogue expects. */
const ADDED = [
  'tab',
  'cell',
  'link',
  'message',
  'key',
  'fingerprint',
  'acceptance',
  'reason',
  'years',
  'concerns',
  'work',
  'under',
];

function comparable(findings: readonly Record<string, unknown>[]): string[] {
  return findings
    .map((finding) => {
      const own = Object.entries(finding).filter(([name]) => !ADDED.includes(name));
      return JSON.stringify(own.sort(([a], [b]) => a.localeCompare(b)));
    })
    .sort();
}

let product: Emulator;
beforeAll(() => {
  product = sampleProduct();
});

test('checkPlan: finds in the sample exactly what the catalogue names', () => {
  const found = findingsOf(ask(product, 'checkPlan'));
  expect(comparable(catalogued(found))).toEqual(comparable(EXPECTED.findings));
});

test('checkPlan: names the years once for findings that hold in each', () => {
  const found = findingsOf(ask(product, 'checkPlan'));
  expect(found.find(({ code }) => code === 'TOTAL_MISMATCH')?.years).toEqual([2567, 2568, 2569]);
});

test('checkPlan: every finding has a sentence of at most 120 characters and a cell that exists', () => {
  for (const finding of findingsOf(ask(product, 'checkPlan'))) {
    expect(String(finding.message).length, String(finding.message)).toBeLessThanOrEqual(120);
    expect(product.read(`'${finding.tab}'!${finding.cell}`).values).toHaveLength(1);
  }
});

test('checkPlan: points at the cell that is wrong', () => {
  const found = findingsOf(ask(product, 'checkPlan'));
  const total = found.find(({ code }) => code === 'TOTAL_MISMATCH');
  expect(product.read(`'${total?.tab}'!${total?.cell}`).values).toEqual([[58_000]]);
  const owner = found.find(
    ({ activity, code }) => activity === '4.1#1' && code === 'OWNER_NOT_A_DIVISION',
  );
  expect(owner?.tab).toBe('ส่วนกลาง');
  expect(product.read(`'ส่วนกลาง'!${owner?.cell}`).values).toEqual([['(LPA ด้านที่ ๕']]);
  const gap = found.find(({ code, tactic }) => code === 'NUMBER_GAP' && tactic === '2.1');
  expect(product.read(`'${gap?.tab}'!${gap?.cell}`).values).toEqual([[4]]);
});

test('checkPlan: fills ข้อค้นพบ in place, with a link to the cell', () => {
  ask(product, 'checkPlan');
  const found = findingsOf(ask(product, 'checkPlan'));
  const lines = shown(product, "'ข้อค้นพบ'!B6:B400").filter((line) => line !== '');
  expect(lines).toHaveLength(found.length);
  const [work, , link] = product.read("'ข้อค้นพบ'!C6:E6").formulas[0] ?? [];
  expect([work, shown(product, "'ข้อค้นพบ'!C6")[0]]).toEqual(['', '๑. ระบุผู้รับผิดชอบ ๑๐ กิจกรรม']);
  expect(link).toMatch(/^=HYPERLINK\("#gid=\d+&range=[A-Z]\d+","ส่วนกลาง [A-Z]\d+"\)$/);
});

test.each([
  ['a head', HEAD_OF_FINANCE],
  ['an editor who is neither HR nor a head', COLLEAGUE],
])('checkPlan: gives %s all findings and never a host error', (_who, user) => {
  const reply = ask(product, 'checkPlan', [], user);
  expect(reply.ok).toBe(true);
  expect(comparable(catalogued(findingsOf(reply)))).toEqual(comparable(EXPECTED.findings));
});

test('checkPlan: finds nothing after the corrections, typed by hand', () => {
  const corrected = sampleProduct();
  correct(corrected);
  const found = catalogued(findingsOf(ask(corrected, 'checkPlan')));
  expect(found.map(({ message }) => message)).toEqual([]);
  expect(catalogued(findingsOf(ask(corrected, 'recalculate')))).toEqual([]);
});

/** Types the corrections as HR would: owners, references, names, numbers, allocation. */
function correct(emulator: Emulator): void {
  const type = (tab: string, column: string, row: number, text: string) => {
    const edit = emulator.hands.type(
      HR,
      `'${tab}'!${columnWithKey(emulator, tab, column)}${row}`,
      text,
    );
    expect(edit.refused).toBeUndefined();
  };
  correctCentralRows(emulator, type);
  renumber(emulator, type);
  for (const { strategy, amounts } of CORRECTIONS.allocation) {
    for (const year of [2567, 2568, 2569]) {
      const row = rowShowing(emulator, 'งบประมาณ', 'A', `${year}|${strategy}`);
      amounts.forEach((amount, index) => {
        type('งบประมาณ', `amount:D0${index + 1}`, row, String(amount));
      });
    }
  }
}

type Type = (tab: string, column: string, row: number, text: string) => void;

function correctCentralRows(emulator: Emulator, type: Type): void {
  const cells = emulator.read("'ส่วนกลาง'!A6:Z16").displayValues;
  const keys = emulator.read("'ส่วนกลาง'!A1:Z1").displayValues[0] ?? [];
  cells.forEach((line, index) => {
    const of = (key: string) => line[keys.indexOf(key)] ?? '';
    const label = `${of('strategy')}.${of('tactic')}#${of('order')}`;
    const owner = CORRECTIONS.owners[label];
    if (owner === undefined) throw new Error(`No correction for ${label}`);
    const note = of('owner');
    if (note.startsWith('(')) {
      const missing =
        [...note].filter((sign) => sign === '(').length -
        [...note].filter((sign) => sign === ')').length;
      type('ส่วนกลาง', 'lpa', index + 6, note + ')'.repeat(missing));
    }
    type('ส่วนกลาง', 'owner', index + 6, owner);
    if (label === '4.1#2') type('ส่วนกลาง', 'name', index + 6, of('name').replace(/\)$/, ''));
  });
}

/** 2.1 becomes 1-3, 2.2 becomes 1-4. */
function renumber(emulator: Emulator, type: Type): void {
  const gaps: [string, string, string][] = [
    ['สำนักปลัด', 'คนดีศรีเทศบาล', '3'],
    ['กองการศึกษา', 'ศาสนาและวัฒนธรรม', '3'],
    ['สำนักปลัด', 'ด้านวินัย', '4'],
  ];
  for (const [tab, words, number] of gaps) {
    const names = emulator.read(`'${tab}'!B6:B30`).displayValues.map(([name]) => name ?? '');
    const index = names.findIndex((name) => name.includes(words));
    if (index < 0) throw new Error(`No activity of ${tab} with ${words}`);
    type(tab, 'order', index + 6, number);
  }
}

test('acceptance: a warning that was accepted by hand is shown with its reason and survives the next run', () => {
  const accepted = sampleProduct();
  const gap = findingsOf(ask(accepted, 'checkPlan')).find(({ tactic }) => tactic === '2.1');
  const other = findingsOf(ask(accepted, 'checkPlan')).find(({ severity }) => severity === 'I');
  const { key, code, fingerprint } = other ?? {};
  ask(accepted, 'acceptFinding', [{ key, code, fingerprint, reason: 'ทราบแล้ว' }]);
  accepted.hands.paste(
    HR,
    "'ข้อยกเว้น'!B7",
    [gap?.code, gap?.key, gap?.fingerprint, 'เว้นเลขไว้ตามเล่มเดิม'].join('\t'),
  );
  for (const fn of ['recalculate', 'checkPlan']) {
    const again = findingsOf(ask(accepted, fn)).find(({ key }) => key === gap?.key);
    expect(again).toMatchObject({ acceptance: 'accepted', reason: 'เว้นเลขไว้ตามเล่มเดิม' });
  }
  const column = columnWithKey(accepted, 'ข้อค้นพบ', 'acceptance');
  expect(shown(accepted, `'ข้อค้นพบ'!${column}6:${column}400`)).toContain('เว้นเลขไว้ตามเล่มเดิม');
});
