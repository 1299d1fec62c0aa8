import { expect, test } from 'vitest';
import { findingsWith, firstOfGroups, groupFindings } from '../../sidebar/group-findings.ts';
import type { Finding } from '../../sidebar/state.ts';

const RULES = {
  BRACKET_UNBALANCED: { title: 'วงเล็บไม่ครบคู่', whatToDo: '' },
  TACTIC_UNKNOWN: { title: 'กิจกรรมไม่อยู่ในกลยุทธ์ใด', whatToDo: '' },
};

function finding(code: string, severity: 'E' | 'W' | 'I', cell: string, tab = 'ส่วนกลาง'): Finding {
  return { code, severity, cell, tab, key: `${code}|${tab}|${cell}`, message: code } as Finding;
}

const ALL = [
  finding('CELL_OVER', 'E', 'I9', 'กระทบยอด'),
  finding('TOTAL_MISMATCH', 'E', 'I6', 'กระทบยอด'),
  finding('BRACKET_UNBALANCED', 'W', 'F7'),
  finding('BRACKET_UNBALANCED', 'W', 'F9'),
  finding('OWNER_NOT_A_DIVISION', 'E', 'F7'),
  finding('OWNER_MISSING', 'E', 'F8'),
  finding('TACTIC_UNKNOWN', 'E', 'C6', 'กองคลัง'),
  finding('CELL_UNDER', 'W', 'I8', 'กระทบยอด'),
];

test('groupFindings: causes come first, sums follow them as one, a warning on a faulty cell is folded', () => {
  const groups = groupFindings(ALL, { rules: RULES });
  expect(
    groups.map(({ title, follows, findings }) => [
      title,
      follows,
      findings.map(({ finding: { cell }, same }) => [cell, ...same.map((one) => one.code)]),
    ]),
  ).toEqual([
    ['ระบุผู้รับผิดชอบ', false, [['F7', 'BRACKET_UNBALANCED'], ['F8']]],
    ['กิจกรรมไม่อยู่ในกลยุทธ์ใด · กองคลัง', false, [['C6']]],
    ['ยอดไม่ตรงกับเงินจัดสรร', true, [['I6'], ['I9'], ['I8']]],
    ['วงเล็บไม่ครบคู่ · ส่วนกลาง', false, [['F9']]],
  ]);
});

test('groupFindings: no finding is lost, and sums alone follow nothing', () => {
  const groups = groupFindings(ALL, { rules: RULES });
  const all = groups.flatMap(({ findings }) =>
    findings.flatMap(({ finding: one, same }) => [one, ...same]),
  );
  expect(new Set(all)).toEqual(new Set(ALL));
  const [sums] = groupFindings(ALL.slice(0, 2), { rules: RULES });
  expect(sums).toMatchObject({ key: 'sums', follows: false });
});

test('firstOfGroups: draws so many findings, and names no group of which none is drawn', () => {
  const groups = firstOfGroups(groupFindings(ALL, { rules: RULES }), 3);
  expect(groups.map(({ findings }) => findings.length)).toEqual([2, 1]);
});

test('findingsWith: finds a word in sentence, tab and cell; nothing typed finds all', () => {
  const named = {
    ...finding('OWNER_MISSING', 'E', 'F8'),
    concerns: 'กองคลัง',
    message: 'ไม่มีผู้รับผิดชอบ',
  };
  const list = [named, { ...finding('X', 'W', 'B6', 'กองช่าง'), concerns: '' }] as Finding[];
  expect(findingsWith(list, ' ผู้รับ ')).toEqual([named]);
  expect(findingsWith(list, 'กองคลัง')).toEqual([named]);
  expect(findingsWith(list, 'b6')).toHaveLength(1);
  expect(findingsWith(list, '')).toHaveLength(2);
});
