import { beforeAll, expect, test } from 'vitest';
import * as actions from '../../sidebar/actions.ts';
import {
  defaults,
  type Finding,
  type Overview,
  type State,
  type Task,
} from '../../sidebar/state.ts';
import { emptyProduct, HEAD_OF_FINANCE, HR, sampleProduct } from '../support/product.ts';
import { overviewOf } from './support/play-server.ts';

let ofHr: Overview;
let ofHead: Overview;
let blank: Overview;

beforeAll(() => {
  const product = sampleProduct();
  ofHr = overviewOf(product, HR);
  ofHead = overviewOf(product, HEAD_OF_FINANCE);
  blank = overviewOf(emptyProduct(), HR);
});

function read(overview: Overview, state: State = defaults()): State {
  return actions.receiveOverview(state, overview, '14:35');
}

function firstWarning(): Finding {
  const warning = ofHr.findingList.find(({ severity }) => severity === 'W');
  if (warning === undefined) throw new Error('The sample has no warning');
  return warning;
}

test('receiveOverview: begins with the year of the settings, and keeps the one that was chosen', () => {
  const first = read(ofHr);
  expect(first.year).toBe(2567);
  expect(read(ofHr, actions.chooseYear(first, 2569)).year).toBe(2569);
  expect(read(ofHr, actions.chooseYear(first, 'span')).year).toBe('span');
  const later = { ...ofHr, years: [2570, 2571] };
  expect(read(later, actions.chooseYear(first, 2569)).year).toBe(2570);
});

test('receiveOverview: the three steps are for HR at an empty file, and stay until they are done', () => {
  expect(read(blank).firstSteps).toBe(true);
  expect(read(ofHr).firstSteps).toBe(false);
  expect(read({ ...blank, viewer: { role: 'outsider', divisions: [] } }).firstSteps).toBe(false);
  const filled = read(ofHr, read(blank));
  expect(filled.firstSteps).toBe(true);
  expect(filled.year).toBe(2567);
});

test('receiveOverview: a head begins with the findings of the own division', () => {
  expect(read(ofHead).filter.division).toBe('D02');
  expect(read(ofHr).filter.division).toBeNull();
});

const RUNNING: Task = {
  ...{ phase: 'running', says: 'กำลัง…', hostSaid: '', about: '' },
  again: async () => undefined,
};

test('showTask: beginning puts the last outcome away, its end leaves the task out', () => {
  const told = actions.notify(defaults(), 'เสร็จแล้ว');
  const running = actions.showTask(told, 'recalculate', RUNNING);
  expect(running.notice).toBeNull();
  const failed = actions.showTask(running, 'recalculate', { ...RUNNING, phase: 'failed' });
  expect(failed.tasks.recalculate?.phase).toBe('failed');
  expect(actions.endTask(failed, 'recalculate').tasks).toEqual({});
});

test('accepting: the form takes the keyboard, and gives it back when it is closed', () => {
  const open = actions.startAccepting(read(ofHr), 'some key');
  expect(open).toMatchObject({ accepting: { key: 'some key', reason: '' }, focus: 'reason' });
  expect(actions.cancelAccepting(open)).toMatchObject({
    accepting: null,
    focus: 'accept-some_key',
  });
});

test('receiveAcceptance: marks the one finding with the reason, and tells the outcome', () => {
  const { key } = firstWarning();
  const typed = actions.writeReason(actions.startAccepting(read(ofHr), key), ' คงไว้ ');
  const answer = { ok: true, outcome: 'accepted', message: 'บันทึกแล้ว' } as const;
  const after = actions.receiveAcceptance(typed, key, answer);
  const accepted = after.overview?.findingList.filter(
    ({ acceptance }) => acceptance === 'accepted',
  );
  expect(accepted?.map((finding) => [finding.key, finding.reason])).toEqual([[key, 'คงไว้']]);
  expect(after).toMatchObject({ accepting: null, notice: { text: 'บันทึกแล้ว' }, focus: 'notice' });
  const back = actions.receiveAcceptance(after, key, { ...answer, outcome: 'withdrawn' });
  expect(back.overview?.findingList).toEqual(ofHr.findingList);
});

test('receiveAcceptance: marks nothing when the server saw a changed plan', () => {
  const { key } = firstWarning();
  const open = actions.startAccepting(read(ofHr), key);
  const answer = { ok: true, outcome: 'changed', message: 'ข้อมูลเปลี่ยนไปแล้ว' } as const;
  const after = actions.receiveAcceptance(open, key, answer);
  expect(after.overview).toBe(open.overview);
  expect(after.notice?.text).toBe('ข้อมูลเปลี่ยนไปแล้ว');
});

test('receiveRecalculation: replaces figures and findings and tells what waits and was repaired', () => {
  const state = read(ofHr);
  const { total, strategies, divisions, everyone, nobody, findings, notNumbers } = blank;
  const after = actions.receiveRecalculation(
    state,
    {
      ok: true,
      totals: { total, strategies, divisions, everyone, nobody, findings, notNumbers },
      findings: [],
      repaired: [{ kind: 'FORMULA', tab: 'กระทบยอด', count: 3, message: 'คืนสูตร ๓ ช่อง' }],
      waiting: ['รองานบุคคล'],
      message: 'คำนวณแล้ว',
    },
    '15:00',
  );
  expect(after.overview).toMatchObject({ years: ofHr.years, total, findingList: [] });
  expect(after.notice).toEqual({ text: 'คำนวณแล้ว', details: ['รองานบุคคล', 'คืนสูตร ๓ ช่อง'] });
  expect(after.readAt).toBe('15:00');
});

test('openFindings: shows exactly what the figure spoke of, whatever was chosen before', () => {
  const before = actions.filterFindings(read(ofHr), { tab: 'กองคลัง', severity: 'W' });
  expect(actions.openFindings(before, { division: 'D01', severity: 'E' })).toMatchObject({
    panel: 'findings',
    filter: { severity: 'E', division: 'D01', tab: null },
    focus: 'findings-heading',
  });
});
