import { expect, test } from 'vitest';
import type { Found } from '../../src/plan/checks/define-check.ts';
import { placeOfActivity } from '../../src/plan/checks/define-check.ts';
import type { RefilledRow } from '../../src/sheets/refill.ts';
import type { KeyedRow } from '../../src/sheets/upsert-rows.ts';
import { ACTIVITIES_TAB } from '../../src/tabs/activities.ts';
import type { FINDINGS_TAB } from '../../src/tabs/computed-tabs.ts';
import {
  type ColumnKey,
  divisionTabKey,
  parseColumnKey,
  parseTabKey,
  repeatedKey,
  typedKeys,
} from '../../src/tabs/define-tab.ts';
import { editsOf } from '../../src/tabs/derive/row-edits.ts';
import { cellAt, tableIn } from '../../src/tabs/derive/table.ts';
import { IDP_TAB } from '../../src/tabs/idp.ts';
import {
  amountKey,
  codeOfAmount,
  homeRowKey,
  lineKey,
  parseHomeRowKey,
  parseLineKey,
} from '../../src/tabs/reconciliation-keys.ts';
import { recodedSubmissionKey, submissionKey } from '../../src/tabs/submissions.ts';
import { smallActivity } from '../support/small-plan.ts';

type Activities = typeof ACTIVITIES_TAB;

// The compiler is the test: each line below is one way of meaning a column, with a key that no tab declares.
test('columns: a key that is not declared is a compile error wherever a column is meant', () => {
  const table = tableIn(new Map(), ACTIVITIES_TAB);
  const row = { key: 'r1', hasKey: true, sheetRow: 6, cells: [] };
  // @ts-expect-error a key with a slip
  const key: ColumnKey<Activities> = 'indicatr';
  // @ts-expect-error a repeated column with a slip
  const repeated: ColumnKey<Activities> = repeatedKey('mony', 2567);
  // @ts-expect-error reading
  const read = () => table && cellAt(table, row, 'indicatr');
  // @ts-expect-error an edit
  const edit = () => table && editsOf(table, row, { indicatr: '' });
  // @ts-expect-error a row that is added or changed
  const keyed: KeyedRow<Activities> = { key: 'r1', cells: { indicatr: '' } };
  // @ts-expect-error a refilled tab has every column
  const refilled: RefilledRow<typeof FINDINGS_TAB> = { key: 'f1', cells: { severity: '' } };
  // @ts-expect-error a place of a finding
  const found: Found = { place: { tab: 'book', row: 'r1', column: 'txet' }, facts: {} };
  // @ts-expect-error a place of a finding, in a column of another tab
  const strange: Found = { place: { tab: 'book', row: 'r1', column: 'money:2567' }, facts: {} };
  // @ts-expect-error a place in the row of an activity
  const place = () => placeOfActivity(smallActivity(), 'indicatr');
  expect([key, repeated, keyed, refilled, found, strange].length + [read, edit, place].length).toBe(
    9,
  );
});

test('keys: what a maker puts together its parser takes apart', () => {
  expect(parseTabKey(divisionTabKey('idp', 'D:01'))).toEqual({
    declaration: 'idp',
    division: 'D:01',
  });
  expect(parseTabKey('people')).toEqual({ declaration: 'people', division: null });
  expect(parseColumnKey(repeatedKey('money', 2567))).toEqual({ column: 'money', of: '2567' });
  expect(parseColumnKey('name')).toEqual({ column: 'name', of: null });
  expect([codeOfAmount(amountKey('D01')), codeOfAmount('total'), codeOfAmount('amount:')]).toEqual([
    'D01',
    null,
    null,
  ]);
  expect(parseLineKey(lineKey(2567, 1, 'D01'))).toEqual({
    year: '2567',
    strategy: '1',
    division: 'D01',
  });
  expect([parseLineKey('r1'), parseLineKey('a|b|c|d')]).toEqual([null, null]);
  expect(parseHomeRowKey(homeRowKey('division', 'D01'))).toEqual({ kind: 'division', of: 'D01' });
  expect(parseHomeRowKey('span')).toEqual({ kind: 'span', of: '' });
  const key = submissionKey('แผน', 'D01');
  expect(recodedSubmissionKey(key, 'D01', 'D09')).toBe(submissionKey('แผน', 'D09'));
  expect(recodedSubmissionKey(key, 'D02', 'D09')).toBeNull();
});

test('columns: a person types into those that no formula fills', () => {
  expect(typedKeys(IDP_TAB)).not.toContain('positionTitle');
  expect(typedKeys(IDP_TAB)).toContain('skill');
});
