import { type FileChild, type Paragraph, TextRun } from 'docx';
import {
  brokenLine,
  type CellPlan,
  cell,
  cellOf,
  line,
  lineOf,
  repeated,
  ruledTable,
} from './blocks.ts';
import { TURNED, UPRIGHT } from './page.ts';
import { bodyText, sectionsOf, unless } from './running-text.ts';

export const head = (text: string, look: Partial<CellPlan> = {}) =>
  cell('CellHead', text, { shaded: true, middle: true, ...look });

const FIRST = { merged: 'first' } as const;
const FURTHER = { merged: 'further' } as const;

/** In place of tables that have no data. */
export const nothingYet = (tag = 'tables'): FileChild[] =>
  unless(tag, [line('BodyText', 'ยังไม่มีข้อมูล')]);

/** The width that a table leaves for its last column. */
export function rest(total: number, ...widths: number[]): number {
  return widths.reduce((left, width) => left - width, total);
}

/** A part of the book: head and lead, then what is its own, then the sections that follow it. */
export function part(
  tag: string,
  own: readonly FileChild[],
  following: readonly FileChild[],
): FileChild[] {
  return repeated<FileChild>(tag, [
    ...repeated<FileChild>('shown', [
      line('Heading2', '{number} {heading}'),
      ...bodyText(),
      ...own,
    ]),
    ...following,
  ]);
}

export function alignmentPart(): FileChild[] {
  const widths = [4_535, 4_536];
  const table = ruledTable(widths, [
    {
      isHead: true,
      cells: [
        cell('WideHead', 'ยุทธศาสตร์การพัฒนาท้องถิ่น', { shaded: true }),
        cell('WideHead', 'ค่านิยมร่วม', { shaded: true }),
      ],
    },
    {
      cells: [
        cell('WideText', '{#localStrategies}{localStrategy}'),
        cell('WideText', '{strategies}{/localStrategies}'),
      ],
    },
  ]);
  return part('alignment', [table], sectionsOf('sections'));
}

export function tacticsPart(): FileChild[] {
  const table = ruledTable(
    [3_600, 5_471],
    [
      {
        isHead: true,
        cells: [
          cell('WideHead', 'ค่านิยมร่วม', { shaded: true }),
          cell('WideHead', 'กลยุทธ์', { shaded: true }),
        ],
      },
      {
        cells: [
          cell('WideText', '{#strategies}{strategy}'),
          cell('WideText', '{tactics}{/strategies}'),
        ],
      },
    ],
  );
  return part('tactics', [table], sectionsOf('sections'));
}

const STRATEGY = 1_750;
const TACTICS = 2_587;
/** Room for the columns of all divisions (`plan-book/budget.ts`). */
const DIVISIONS = 8_500;

export function budgetPart(): FileChild[] {
  const budgetHead = (text: string) => cell('BudgetHead', text, { shaded: true, middle: true });
  const table = ruledTable(
    [STRATEGY, TACTICS, DIVISIONS, rest(TURNED, STRATEGY, TACTICS, DIVISIONS)],
    [
      {
        isHead: true,
        cells: [
          budgetHead('ยุทธศาสตร์การพัฒนาบุคลากร'),
          budgetHead('กลยุทธ์'),
          budgetHead('{-w:tc divisions}{division}{/divisions}'),
          budgetHead('รวม'),
        ],
      },
      {
        cells: [
          cell('CellText', '{#rows}{strategy}'),
          cell('CellText', '{tactics}'),
          cell('BudgetAmount', '{-w:tc amounts}{amount}{/amounts}', { middle: true }),
          cell('BudgetSum', '{rowTotal}{/rows}', { middle: true }),
        ],
      },
      {
        cells: [
          cell('BudgetHead', 'รวมทั้งสิ้น', { span: 2, shaded: true }),
          cell('BudgetSum', '{-w:tc divisions}{divisionTotal}{/divisions}', { shaded: true }),
          cell('BudgetSum', '{grandTotal}', { shaded: true }),
        ],
      },
    ],
  );
  const own = [
    ...repeated<FileChild>('tables', [line('Caption', '{caption}'), table, line('Gap', '')]),
    ...nothingYet(),
    ...repeated('spanTotal', [
      line('Sum', 'รวมทุกปีของแผนเป็นเงินทั้งสิ้น {spanTotal}\u00a0บาท ({spanWords})'),
    ]),
  ];
  return part('budget', own, sectionsOf('sections'));
}

/** Wide targets keep the rows low: they are the longest texts. */
const ORDER = 700;
const NAME = 2_350;
const INDICATOR = 1_450;
const TARGET = 3_850;
const MONEY = 1_350;
const YEARS = 3_240;
const ACTIVITY_WIDTHS = [
  ORDER,
  NAME,
  INDICATOR,
  TARGET,
  MONEY,
  YEARS,
  rest(TURNED, ORDER, NAME, INDICATOR, TARGET, MONEY, YEARS),
];

export function activitiesPart(): FileChild[] {
  const own = [
    ...repeated<FileChild>('tables', [activityTable(), line('Gap', '')]),
    ...nothingYet(),
    ...summaryTable(),
  ];
  return part('activities', own, []);
}

export function activityTable(): FileChild {
  const all = { span: ACTIVITY_WIDTHS.length, shaded: true };
  return ruledTable(ACTIVITY_WIDTHS, [
    { isHead: true, cells: [cell('CellBold', '{strategy}', all)] },
    { isHead: true, cells: [cell('CellBold', '{tactic}', all)] },
    {
      isHead: true,
      cells: [
        head('ลำดับ', FIRST),
        head('กิจกรรม/โครงการ', FIRST),
        head('ตัวชี้วัด', FIRST),
        head('เป้าหมาย', FIRST),
        head('งบประมาณ (บาท/ปี)', FIRST),
        head('ระยะเวลา/ปีที่ดำเนินการ'),
        head('ผู้รับผิดชอบ', FIRST),
      ],
    },
    {
      isHead: true,
      cells: [
        ...Array.from({ length: 5 }, () => head('', FURTHER)),
        head('{-w:tc years}{year}{/years}'),
        head('', FURTHER),
      ],
    },
    {
      isWhole: false,
      cells: [
        cell('CellCentred', '{#rows}{order}'),
        cell('CellText', '{name}'),
        cell('CellText', '{indicator}'),
        cellOf(targetLines()),
        cell('CellAmount', '{money}'),
        cellOf([
          brokenLine(
            'CellCentred',
            '{-w:tc schedule}{tick}{#quarters}',
            '{quarters}{/quarters}{#yearMoney}',
            '{yearMoney}{/yearMoney}{/schedule}',
          ),
        ]),
        cellOf([
          brokenLine(
            'CellText',
            '{owner}{#personInCharge}',
            '({personInCharge}){/personInCharge}{/rows}',
          ),
        ]),
      ],
    },
    {
      cells: [
        cell('CellSum', '{#isLast}รวม {count} กิจกรรม/โครงการ', { span: 4, shaded: true }),
        cell('CellSum', '{tacticMoney}', { shaded: true }),
        cell('CellSum', '{-w:tc yearTotals}{yearMoney}{/yearTotals}', { shaded: true }),
        cell('CellSum', '{/isLast}', { shaded: true }),
      ],
    },
  ]);
}

function targetLines(): Paragraph[] {
  return [
    labelled('เชิงปริมาณ', '{quantity}'),
    labelled('เชิงคุณภาพ', '{quality}'),
    labelled('เชิงประโยชน์', '{benefit}'),
  ];
}

/** The label and its text on one line: a line of its own for each made a third of the book. */
function labelled(label: string, text: string): Paragraph {
  return lineOf('CellText', [new TextRun({ text: label, bold: true }), new TextRun(` - ${text}`)]);
}

function summaryTable(): FileChild[] {
  const widths = [5_000, 1_500, 5_700, rest(TURNED, 5_000, 1_500, 5_700)];
  const wide = (text: string) => cell('BudgetHead', text, { shaded: true, middle: true });
  const table = ruledTable(widths, [
    {
      isHead: true,
      cells: [
        wide('ยุทธศาสตร์'),
        wide('จำนวน'),
        wide('{-w:tc years}ปี {year}{/years}'),
        wide('รวมทุกปี'),
      ],
    },
    {
      cells: [
        cell('BudgetText', '{#rows}{strategy}'),
        cell('BudgetHead', '{count}'),
        cell('BudgetAmount', '{-w:tc amounts}{amount}{/amounts}'),
        cell('BudgetSum', '{rowTotal}{/rows}'),
      ],
    },
    {
      cells: [
        wide('รวมทั้งสิ้น'),
        wide('{count}'),
        cell('BudgetSum', '{-w:tc years}{yearTotal}{/years}', { shaded: true }),
        cell('BudgetSum', '{grandTotal}', { shaded: true }),
      ],
    },
  ]);
  return repeated<FileChild>('summary', [
    line('Caption', 'สรุปจำนวนกิจกรรม/โครงการและงบประมาณตามยุทธศาสตร์ (หน่วย : บาท)'),
    table,
    line('Sum', 'รวมงบประมาณของกิจกรรม/โครงการทั้งสิ้น {grandTotal}\u00a0บาท ({words})'),
  ]);
}

export function idpPart(): FileChild[] {
  const widths = [1_950, 3_487, 2_150, 2_000, 2_000, 2_700];
  const table = ruledTable(widths, [
    {
      isHead: true,
      cells: [cell('CellBold', '{division} {employmentType}', { span: 6, shaded: true })],
    },
    {
      isHead: true,
      cells: [
        head('ตำแหน่ง (๑)', FIRST),
        head('ทักษะที่ต้องพัฒนา (๒)', FIRST),
        head('เป้าหมายการพัฒนา (๓)', FIRST),
        head('วิธีการพัฒนา (๔)', { ...FIRST, span: 2 }),
        head('ช่วงเวลาพัฒนา (๕)'),
      ],
    },
    {
      isHead: true,
      cells: [
        ...Array.from({ length: 3 }, () => head('', FURTHER)),
        head('', { ...FURTHER, span: 2 }),
        head('{-w:tc years}{year}{/years}'),
      ],
    },
    {
      cells: [
        cellOf([brokenLine('CellText', '{#rows}{position}{#holder}', '{holder}{/holder}')]),
        cell('CellText', '{skills}'),
        cell('CellText', '{goals}'),
        cell('CellText', '{methodsLeft}'),
        cell('CellText', '{methodsRight}'),
        cell('CellCentred', '{-w:tc schedule}{tick}{/schedule}{/rows}'),
      ],
    },
  ]);
  const own = [...repeated<FileChild>('tables', [table, line('Gap', '')]), ...nothingYet()];
  return part('idp', own, []);
}

export function committeePart(): FileChild[] {
  const table = ruledTable(
    [1_000, 4_800, rest(UPRIGHT, 1_000, 4_800)],
    [
      {
        isHead: true,
        cells: [
          cell('WideHead', 'ลำดับ', { shaded: true }),
          cell('WideHead', 'ชื่อหรือตำแหน่ง', { shaded: true }),
          cell('WideHead', 'หน้าที่ในคณะกรรมการ', { shaded: true }),
        ],
      },
      {
        cells: [
          cell('WideCentred', '{#seats}{order}'),
          cell('WideText', '{name}'),
          cell('WideText', '{role}{/seats}'),
        ],
      },
    ],
  );
  const lead = line(
    'BodyText',
    'ตามคำสั่ง{municipality} ที่ {orderNumber} ลงวันที่ {orderDay} แต่งตั้งคณะกรรมการจัดทำ{planTitle} {span} ประจำปีงบประมาณ {years} ประกอบด้วย',
  );
  return part('committee', [...repeated('standardText', [lead]), table], sectionsOf('sections'));
}
