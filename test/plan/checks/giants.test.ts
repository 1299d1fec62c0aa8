import { expect, test } from 'vitest';
import { EDITORS_TOO_MANY } from '../../../src/plan/checks/division-list.ts';
import { DOUBLED_WORD } from '../../../src/plan/checks/doubled-word.ts';
import { DIRECTION_MARK, PLAN_TOO_LARGE, TEXT_TOO_LONG } from '../../../src/plan/checks/giants.ts';
import { runChecks } from '../../../src/plan/checks/index.ts';
import type { BookSection } from '../../../src/plan/plan.ts';
import { WordScanner } from '../../../src/plan/texts/word-scanner.ts';
import { reconcile } from '../../../src/plan/totals.ts';
import { cleanText } from '../../../src/reports/docx/clean-text.ts';
import { sentenceOf } from '../../../src/text/findings/index.ts';
import { runCheck } from '../../support/run-check.ts';
import { seededLists } from '../../support/seeded-lists.ts';
import { smallDivision, smallPlan, smallSettings } from '../../support/small-plan.ts';

function section(text: string): BookSection {
  return {
    source: { tab: 'book' as const, row: 's1' },
    ...{ document: 'เล่มแผน', number: '๓.๑', heading: '', text, required: false },
  };
}

test('giants: a text over five thousand letters is told, one of five thousand is not', () => {
  const told = (length: number) =>
    runCheck(TEXT_TOO_LONG, smallPlan({ sections: [section('ก'.repeat(length))] }));
  expect(told(5_000)).toEqual([]);
  expect(told(5_001).map((one) => sentenceOf(one))).toEqual([
    'ข้อความในช่องนี้ยาว ๕,๐๐๑ ตัวอักษร (เกิน ๕,๐๐๐) กรุณาตรวจว่าวางผิดช่องหรือไม่ หรือแบ่งเป็นหลายช่อง',
  ]);
});

test('giants: more than two hundred addresses in one cell are told', () => {
  const of = (count: number) => Array.from({ length: count }, (_, at) => `a${at}@example.go.th`);
  const plan = smallPlan({
    divisions: [
      { ...smallDivision(1), editors: of(201) },
      { ...smallDivision(2), editors: of(200) },
    ],
  });
  expect(runCheck(EDITORS_TOO_MANY, plan).map(({ place }) => place.row)).toEqual(['D01']);
});

test('giants: a plan above the ceiling is told once for each of its sizes', () => {
  const many = Array.from({ length: 21 }, (_, at) => smallDivision(at + 1));
  const most = smallPlan({ divisions: many.slice(0, 20), years: [1, 2, 3, 4, 5] });
  expect(runCheck(PLAN_TOO_LARGE, most)).toEqual([]);
  const found = runCheck(PLAN_TOO_LARGE, { ...most, divisions: many, years: [1, 2, 3, 4, 5, 6] });
  expect(found.map(({ place: { tab, row } }) => [tab, row])).toEqual([
    ['divisions', many[20]?.source.row],
    ['settings', 'yearCount'],
  ]);
  expect(sentenceOf(found[0] ?? (null as never))).toMatch(/^แผนมีส่วนราชการ ๒๑ เกิน ๒๐/);
});

test('marks that turn the direction of writing are told, and no paper has them', () => {
  const typed = 'งบ\u202e๐๐๐,๑\u202c บาท';
  const found = runCheck(DIRECTION_MARK, smallPlan({ sections: [section(typed)] }));
  expect(found.map(({ facts }) => facts)).toEqual([{ count: 2 }]);
  expect(cleanText(typed)).toBe('งบ๐๐๐,๑ บาท');
  expect(runCheck(DIRECTION_MARK, smallPlan({ sections: [section('ก\u200bข\u00a0ค')] }))).toEqual(
    [],
  );
});

/** How often the work on a text of so many repetitions looks at one of its letters. */
function looksAt(work: (text: string) => unknown, repetitions: number): number {
  const { charCodeAt, startsWith, slice } = String.prototype;
  let looks = 0;
  String.prototype.charCodeAt = function (at) {
    looks += 1;
    return charCodeAt.call(this, at);
  };
  try {
    work('พัฒนาบุคลากร'.repeat(repetitions));
  } finally {
    Object.assign(String.prototype, { charCodeAt, startsWith, slice });
  }
  return looks;
}

test('giants: ten times the text is about ten times the work', () => {
  const scanner = new WordScanner([{ list: 'x', word: 'พัฒนา', row: '', detail: '', allowed: [] }]);
  const check = (text: string) => runCheck(DOUBLED_WORD, smallPlan({ sections: [section(text)] }));
  for (const work of [check, (text: string) => scanner.hitsIn(text)]) {
    expect(looksAt(work, 400)).toBeLessThan(15 * looksAt(work, 40));
  }
});

test('giants: the hits of a word are as many as it stands there', () => {
  const scanner = new WordScanner([{ list: 'x', word: 'พัฒนา', row: '', detail: '', allowed: [] }]);
  expect(scanner.hitsIn('พัฒนาบุคลากร'.repeat(4_000))).toHaveLength(4_000);
});

test('giants: fifty thousand letters of one word leave every rule at work', () => {
  const plan = smallPlan({
    settings: smallSettings({ municipality: 'เทศบาลตำบลตัวอย่าง'.repeat(2_800) }),
    sections: [section('พัฒนาพระราชบัญญัติปีงบประมาณ พ.ศ. '.repeat(1_500))],
    lists: seededLists(),
  });
  const found = runChecks(plan, reconcile(plan));
  expect(found.filter(({ code }) => code === 'RULE_FAILED')).toEqual([]);
  expect(found.map(({ code }) => code)).toContain('TEXT_TOO_LONG');
});
