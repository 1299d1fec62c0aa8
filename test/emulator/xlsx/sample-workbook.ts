import type { OfficeSnapshot, SheetSnapshot, WorkbookSnapshot } from 'sheets-emulator';

/** An empty tab of the given name. */
export function emptyTab(id: number, name: string): SheetSnapshot {
  return {
    id,
    name,
    hidden: false,
    tabColor: null,
    rows: 1000,
    columns: 26,
    frozenRows: 0,
    frozenColumns: 0,
    gridlinesHidden: false,
    rowHeights: {},
    columnWidths: {},
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    cells: {},
    validations: [],
    conditionalFormats: [],
    protections: [],
  };
}

const LONG_LIST = Array.from({ length: 60 }, (_, index) => `ทักษะที่ ${index + 1}, ระดับ`);

const FINANCE: SheetSnapshot = {
  ...emptyTab(417, 'กองคลัง'),
  tabColor: '#ff9900',
  rows: 240,
  columns: 12,
  frozenRows: 5,
  frozenColumns: 2,
  gridlinesHidden: true,
  baseStyle: { fontFamily: 'Sarabun', vertical: 'top' },
  rowHeights: { 5: 60 },
  columnWidths: { 1: 30, 3: 411, 4: 100 },
  hiddenRows: [1, 3],
  hiddenColumns: [1, 8],
  merges: [{ row: 2, column: 2, rows: 1, columns: 3 }],
  cells: {
    A1: { value: 'activities' },
    A2: {},
    B2: {
      value: 'กิจกรรมของกองคลัง',
      style: { bold: true, fontSize: 16, fontFamily: 'Sarabun', horizontal: 'center' },
    },
    B6: {
      value: 'อบรมพัสดุ\nรุ่นที่ 1 & <2> "x"',
      style: { wrap: 'WRAP', vertical: 'top' },
      note: 'ใส่ชื่อ\nให้ครบ',
    },
    C6: { value: 45000, format: '#,##0.00' },
    C7: { value: 12000.5, format: '#,##0;-#,##0;"ไม่ใช้งบประมาณ"' },
    C8: { value: '=not a formula', format: '@' },
    C9: { value: 0, format: '#,##0' },
    D6: { value: 45292.5, format: 'd mmm yyyy' },
    D7: { value: true, note: 'only a note and a tick' },
    E6: { note: 'a note on an empty cell' },
    E7: {
      style: {
        background: '#fff2cc',
        italic: true,
        fontColor: '#cc0000',
        fontLine: 'line-through',
      },
    },
    E8: {
      border: {
        top: { style: 'SOLID', color: '#000000' },
        left: { style: 'DASHED', color: '#3366ff' },
      },
    },
    E9: { value: 'ตัด', style: { wrap: 'CLIP', fontLine: 'underline' } },
    F6: { formula: '=C6*2', result: 90000 },
    F7: { formula: '=IFS(C7>0,"มี",TRUE,"ไม่มี")', result: 'มี' },
    F8: { formula: '=C6/C9', result: '#DIV/0!' },
    F9: { formula: '=IF(C9=0,"","x")', result: '' },
  },
  validations: [
    {
      ranges: [{ row: 6, column: 2, rows: 235, columns: 1 }],
      rule: {
        criteria: 'VALUE_IN_LIST',
        values: [['ก', 'ข', 'ค'], true],
        allowInvalid: true,
        help: 'เลือก',
      },
    },
    {
      ranges: [{ row: 6, column: 3, rows: 235, columns: 1 }],
      rule: {
        criteria: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
        values: [0],
        allowInvalid: false,
        help: null,
      },
    },
    {
      ranges: [{ row: 6, column: 7, rows: 235, columns: 2 }],
      rule: {
        criteria: 'VALUE_IN_LIST',
        values: [LONG_LIST, true],
        allowInvalid: true,
        help: null,
      },
    },
    {
      ranges: [{ row: 6, column: 9, rows: 235, columns: 1 }],
      rule: {
        criteria: 'VALUE_IN_RANGE',
        values: [{ sheetId: 2, rect: { row: 2, column: 1, rows: 9, columns: 1 } }, true],
        allowInvalid: true,
        help: null,
      },
    },
    {
      ranges: [{ row: 4, column: 2, rows: 1, columns: 1 }],
      rule: { criteria: 'CHECKBOX', values: [], allowInvalid: true, help: null },
    },
    {
      ranges: [{ row: 6, column: 4, rows: 3, columns: 1 }],
      rule: {
        criteria: 'DATE_AFTER',
        values: [{ dateMs: Date.UTC(2024, 0, 1) - 7 * 3_600_000 }],
        allowInvalid: true,
        help: null,
      },
    },
  ],
  conditionalFormats: [
    {
      ranges: [{ row: 6, column: 3, rows: 235, columns: 1 }],
      criteria: 'CUSTOM_FORMULA',
      values: ['=$C6=""'],
      style: { background: '#f4cccc', bold: true },
    },
    {
      ranges: [{ row: 6, column: 6, rows: 9, columns: 1 }],
      criteria: 'NUMBER_GREATER_THAN',
      values: [50000],
      style: { fontColor: '#990000' },
    },
  ],
  protections: [
    {
      id: 3,
      rect: null,
      description: 'only this division',
      warningOnly: false,
      editors: ['finance@muni.example'],
      unprotected: [{ row: 4, column: 2, rows: 1, columns: 1 }],
      domainEdit: false,
    },
    {
      id: 4,
      rect: { row: 1, column: 1, rows: 5, columns: 12 },
      description: 'head rows',
      warningOnly: true,
      editors: [],
      unprotected: [],
      domainEdit: true,
    },
  ],
};

const TOTALS: SheetSnapshot = {
  ...emptyTab(2, 'กระทบยอด'),
  cells: {
    A1: { formula: `=ROUND(SUMIFS('กองคลัง'!$C$5:$C,'กองคลัง'!$A$5:$A,""),2)`, result: 57000.5 },
    A2: { formula: `=SUM('IDP กองสาธารณสุขและสิ่งแวดล้อมเมือง'!$B$1:$B)`, result: 7 },
    A3: { formula: `=COUNTIF('กองคลัง'!$C$5:$C,">0")`, result: 2 },
    A4: { formula: `=MAXIFS('กองคลัง'!C5:C,'กองคลัง'!C5:C,">0")`, result: 45000 },
    A5: { formula: `=SUM(2:2)+SUM('กองคลัง'!C6:6)`, result: 180299.5 },
    A6: {
      formula: `=TEXTJOIN("-",TRUE,"a1:a","F5:F",'กองคลัง'!B2)`,
      result: 'a1:a-F5:F-กิจกรรมของกองคลัง',
    },
  },
};

/** A workbook with at least one of everything that is saved. */
export const SAMPLE: WorkbookSnapshot = {
  id: 'book-1',
  name: 'แผนพัฒนาบุคลากร',
  locale: 'th_TH',
  timeZone: 'Asia/Bangkok',
  activeSheetId: 2,
  sheets: [
    FINANCE,
    TOTALS,
    {
      ...emptyTab(9, 'IDP กองสาธารณสุขและสิ่งแวดล้อมเมือง'),
      hidden: true,
      cells: { B1: { value: 3 }, B2: { value: 4 } },
    },
    { ...emptyTab(10, 'IDP กองสาธารณสุขและสิ่งแวดล้อมชนบท'), cells: { A1: { value: 'x' } } },
  ],
  namedRanges: [
    { name: 'amounts', sheetId: 417, rect: { row: 6, column: 3, rows: 235, columns: 1 } },
  ],
};

export const OFFICE: OfficeSnapshot = {
  users: { people: [{ email: 'hr@muni.example', role: 'owner' }], groups: [] },
  properties: { document: { rounds: '๑' }, script: {}, users: {} },
  triggers: [
    {
      id: '7',
      creator: 'hr@muni.example',
      handler: 'onSend',
      event: 'ON_EDIT',
      sourceId: 'book-1',
      created: 1,
    },
  ],
  files: [],
};
