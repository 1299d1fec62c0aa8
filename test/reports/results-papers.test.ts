import { describe, expect, it } from 'vitest';
import { satangOf } from '../../src/base/money.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { evidenceAreas } from '../../src/plan/results/evidence.ts';
import { lastWholeYear, periodResults, sumsOf } from '../../src/plan/results/period.ts';
import { coverageOf, curriculaOf, revisionReasons } from '../../src/plan/results/year.ts';
import { makePaper } from '../../src/reports/index.ts';
import type { PaperKind } from '../../src/text/paper-kinds.ts';
import { missingText } from '../../src/text/papers.ts';
import { docxText } from '../support/docx-content.ts';
import { findStructureFaults } from '../support/docx-structure.ts';
import { bareSource } from '../support/paper-sources.ts';
import { reportedPlan, wholeYearPlan } from '../support/reported-plans.ts';
import { samplePlan } from '../support/sample-plan.ts';

const SAMPLE = samplePlan();
const [YEAR = 0] = SAMPLE.years;
const PARTIAL = reportedPlan(SAMPLE, YEAR, { closed: [1], open: 2 });
const WHOLE = wholeYearPlan(SAMPLE, YEAR);

const REPORTS = ['halfYearReport', 'yearReport', 'developmentReport', 'evidenceBinder'] as const;

function made(kind: PaperKind, plan: Plan, year?: number) {
  const ask = year === undefined ? {} : { year };
  const { bytes, missing, title } = makePaper(kind, bareSource(plan), { draft: true, ask });
  return { text: docxText(bytes), missing: missing.map(missingText), title, bytes };
}

describe('A part of a year', () => {
  it('is what was closed and what is typed of the open quarter', () => {
    const { quarters, activities } = periodResults(PARTIAL, YEAR, [1, 2]);
    expect(quarters.map(({ state, due, reported }) => [state, due, reported])).toEqual([
      ['closed', 16, 14],
      ['open', expect.any(Number), expect.any(Number)],
    ]);
    const sums = sumsOf(activities);
    expect(sums.due).toBe(activities.length);
    // The sum of the money is the same, added up by quarter and by activity.
    const said = [...PARTIAL.results.closed, ...PARTIAL.results.typed];
    expect(sums.spent).toBe(said.reduce((sum, { spent }) => sum + (spent ?? 0), 0));
    const { green, yellow, red, grey } = sums.lights;
    expect(green + yellow + red + grey).toBe(sums.due);
  });

  it('is of the newest version of what was corrected, and names the correction', () => {
    const [first] = WHOLE.results.closed;
    if (first === undefined) throw new Error('the year was closed');
    const corrected = { ...first, version: 2, spent: satangOf(777), reason: 'พิมพ์ผิด' };
    const results = { typed: [], closed: [...WHOLE.results.closed, corrected] };
    const plan = { ...WHOLE, results };
    const { activities, corrections } = periodResults(plan, YEAR, [1]);
    expect(corrections).toEqual([corrected]);
    expect(activities.find(({ activity }) => activity === first.activity)?.spent).toBe(
      satangOf(777),
    );
    const { text } = made('halfYearReport', plan);
    expect(text.replaceAll('\u00a0', ' ')).toContain('แก้ไขครั้งที่ ๑ เมื่อ ๑๐ ม.ค. ๒๕๖๗: พิมพ์ผิด');
  });

  it('tells what should be looked at when the plan is revised', () => {
    const [one] = periodResults(WHOLE, YEAR, [1, 2, 3, 4]).activities;
    if (one === undefined) throw new Error('the year was closed');
    const good = { ...one, isReported: true, spent: null };
    const last = { ...one.last, state: 'เสร็จ', light: 'green', movedTo: '' } as const;
    expect(revisionReasons({ ...good, last })).toEqual([]);
    expect(revisionReasons({ ...good, last: { ...last, light: 'red' } })).toEqual(['red']);
    expect(revisionReasons({ ...good, last: { ...last, movedTo: 'ปีถัดไป' } })).toEqual([
      'movedToNextYear',
    ]);
    const over = { budget: satangOf(1), spent: satangOf(2) };
    expect(revisionReasons({ ...good, ...over, last })).toEqual(['overspent']);
  });
});

describe('Papers on results', () => {
  it.each(REPORTS)('%s: is sound, without holes, empty, partial and whole', (kind) => {
    for (const plan of [SAMPLE, PARTIAL, WHOLE]) {
      const { bytes, text } = made(kind, plan);
      expect(findStructureFaults(bytes)).toEqual([]);
      expect(text).not.toMatch(/undefined|null|NaN|[{}]/);
    }
  });

  it('are held back by each quarter that is not closed, and say how far it has come', () => {
    expect(made('halfYearReport', WHOLE).missing).toEqual([]);
    expect(made('yearReport', WHOLE).missing).toEqual([]);
    const { missing, text } = made('halfYearReport', PARTIAL);
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatch(
      /^ผลดำเนินงาน: ไตรมาส ๒ ยังไม่ปิด \(รายงานแล้ว [๐-๙]+ จาก [๐-๙]+ กิจกรรม\)$/,
    );
    expect(text).toContain('ปิดแล้ว ไตรมาส ๑; ไตรมาส ๒ ยังไม่ปิด');
    expect(made('yearReport', PARTIAL).missing).toHaveLength(3);
    expect(made('yearReport', SAMPLE).missing).toHaveLength(4);
  });

  it('print what nobody reported as such, and from how many a sum comes', () => {
    const closed = PARTIAL.results.closed.map((one) => ({ ...one, spent: null }));
    const { text } = made('halfYearReport', { ...PARTIAL, results: { typed: [], closed } });
    expect(text).toContain('ยังไม่รายงาน');
    expect(text).toMatch(/\(จากกิจกรรมที่รายงาน [๐-๙]+ จาก [๐-๙]+\)/);
  });

  it('answer the three things of the notice, and compare with the year before', () => {
    const next = wholeYearPlan(WHOLE, YEAR + 1);
    const { text } = made('yearReport', next);
    expect(text).toContain(`ประจำปีงบประมาณ พ.ศ.\u00a0${'๒๕๖๘'}`);
    for (const part of ['ก. ความสำเร็จของการพัฒนา', 'ข. ความรู้ความสามารถ', 'ค. ผลการปฏิบัติงาน'])
      expect(text).toContain(part);
    expect(text).toContain('ปี ๒๕๖๗');
    expect(text).not.toContain('ไม่มีข้อมูล\n');
    expect(made('yearReport', next, YEAR).text).toContain('ไม่มีข้อมูล');
  });

  it('are published of the newest whole year, with it in their names', () => {
    const begun = reportedPlan(WHOLE, YEAR + 1, { closed: [1] });
    expect(lastWholeYear(begun)).toBe(YEAR);
    expect(made('developmentReport', begun).title).toContain('พ.ศ. ๒๕๖๗');
    expect(made('managementReport', begun).title).toContain('พ.ศ. ๒๕๖๗');
    expect(made('halfYearReport', begun).title).toContain('พ.ศ. ๒๕๖๘');
  });
});

describe('Reports on results', () => {
  it('count everybody once in coverage and every row once in the curricula', () => {
    const holders = SAMPLE.positions.filter(({ holder }) => holder !== '').length;
    const coverage = coverageOf(SAMPLE, YEAR);
    expect(coverage.reduce((sum, line) => sum + line.holders, 0)).toBe(holders);
    const rows = SAMPLE.idpEntries.filter(({ year }) => year === YEAR).length;
    expect(curriculaOf(SAMPLE, YEAR).reduce((sum, line) => sum + line.rows, 0)).toBe(rows);
  });

  it('tell an assessor what is missing in each area', () => {
    const activities = WHOLE.activities.map((one, index) => {
      const lpa = ['ด้านที่ ๒ ข้อ ๑', 'ด้านที่ ๒  ข้อ ๑', '-'][index] ?? '';
      return { ...one, references: { ...one.references, lpa } };
    });
    const areas = (plan: Plan) => evidenceAreas(plan, periodResults(plan, YEAR, [1, 2, 3, 4]));
    const [area, ...others] = areas({ ...WHOLE, activities });
    expect(others).toEqual([]);
    expect(area?.rows.map(({ name }) => name)).toEqual(
      activities.slice(0, 2).map(({ name }) => name),
    );
    const [before] = areas({ ...SAMPLE, activities });
    expect(before?.rows.map(({ lacks }) => lacks)).toEqual([
      ['result', 'evidence'],
      ['result', 'evidence'],
    ]);
    const { text, missing } = made('evidenceBinder', { ...SAMPLE, activities });
    expect(text).toContain('ด้านที่ ๒ ข้อ ๑');
    expect(text).toContain('หลักฐานแนบ');
    expect(missing).toEqual([]);
    expect(made('managementReport', SAMPLE).text).toContain('เชิดชูเกียรติ');
  });
});
