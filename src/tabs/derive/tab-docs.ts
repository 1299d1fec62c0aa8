import type { Column, TabDeclaration } from '../define-tab.ts';
import { TABS } from '../index.ts';

const KEEPERS = {
  hr: 'งานบุคคล',
  division: 'กองของแท็บนั้น และงานบุคคล',
  formulas: 'ไม่มีใครพิมพ์ ระบบคำนวณสด',
  refilled: 'ไม่มีใครพิมพ์ ระบบเติมให้',
} as const;

/** The page about the tabs in docs/, in Thai, made from the declarations. */
export function tabDocs(): string {
  const head = ['# แท็บทั้งหมดของไฟล์', '', 'หน้านี้สร้างจากโค้ดด้วย `npm run docs` โปรดอย่าแก้ด้วยมือ', ''];
  return [...head, ...TABS.flatMap(sectionOf)].join('\n');
}

function sectionOf(tab: TabDeclaration): string[] {
  return [
    `## ${titleOf(tab)}`,
    '',
    `${tab.purpose} ผู้แก้ได้: ${KEEPERS[tab.keeper]}`,
    '',
    '| คอลัมน์ | รหัส | วิธีกรอก |',
    '|---|---|---|',
    ...columnLines(tab),
    '',
  ];
}

function titleOf({ title, perDivision }: TabDeclaration): string {
  return perDivision ? `${title}(ชื่อย่อของแต่ละกอง) และ ${title}ส่วนกลาง` : title;
}

function columnLines(tab: TabDeclaration): string[] {
  const { repeated } = tab;
  const line = (key: string, { header, help }: Column<unknown>) =>
    `| ${header} | \`${key}\` | ${help} |`;
  return Object.entries<Column<unknown>>(tab.columns).flatMap(([key, column]) => [
    line(key, column),
    ...(repeated?.after === key
      ? Object.entries<Column<unknown>>(repeated.columns).map(([name, one]) =>
          line(`${name}:…`, {
            ...one,
            header: `${one.header} ${repeated.per === 'year' ? '(ทุกปี)' : '(ทุกกอง)'}`,
          }),
        )
      : []),
  ]);
}
