import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import {
  ask,
  columnWithKey,
  emptyProduct,
  findingsOf,
  HR,
  lineOf,
  type Reply,
  rowShowing,
} from '../../support/product.ts';

/** A municipality that is not the sample, typed from a blank file by following the checklist only. */

interface Line {
  readonly step: string;
  readonly done: boolean;
  readonly count: number;
  readonly of: number;
  readonly link: string;
  readonly waiting: readonly string[];
}

const HEADS: Readonly<Record<string, string>> = {
  สำนักปลัด: 'head.d01@example.go.th',
  กองคลัง: 'head.d02@example.go.th',
};

const ANSWERS: Readonly<Record<string, string>> = {
  ชื่อเทศบาล: 'เทศบาลตำบลบ้านทดลอง',
  อำเภอ: 'ทดลอง',
  จังหวัด: 'สมมุติ',
  'โทรศัพท์/โทรสาร': '๐-๐๐๐๐-๐๐๐๐',
  คณะกรรมการที่เห็นชอบ: 'คณะกรรมการพนักงานเทศบาลจังหวัดสมมุติ',
  ผู้ลงนาม: 'นายสมมุติ ทดลองงาน',
  ตำแหน่งผู้ลงนาม: 'นายกเทศมนตรีตำบลบ้านทดลอง',
};

/** One person at the keyboard, who counts what it takes. */
class Clerk {
  cells = 0;
  commands = 0;
  readonly product: Emulator;
  constructor(product: Emulator) {
    this.product = product;
  }

  command(name: string, args: readonly unknown[] = [], user: string = HR) {
    this.commands += 1;
    return ask(this.product, name, args, user);
  }

  type(cell: string, text: string, user: string = HR): void {
    this.cells += 1;
    expect(this.product.hands.type(user, cell, text).refused ?? '').toBe('');
  }

  paste(cell: string, lines: readonly string[], user: string = HR): void {
    this.cells += lines.join('\t').split('\t').length;
    expect(this.product.hands.paste(user, cell, lines.join('\n')).refused ?? '').toBe('');
  }

  checklist(user: string = HR): readonly Line[] {
    return (ask(this.product, 'getOverview', [], user) as unknown as { checklist: Line[] })
      .checklist;
  }

  line(step: string, user: string = HR): Line {
    const found = this.checklist(user).find((one) => one.step === step);
    if (found === undefined) throw new Error(`The checklist has no ${step}`);
    return found;
  }

  /** The cell to which the line of a step leads, as 'tab'!A1. */
  cellOf(step: string, user: string = HR): string {
    const { link } = this.line(step, user);
    const [, gid, cell] = /^#gid=(\d+)&range=([A-Z]+\d+)$/.exec(link) ?? [];
    const sheet = this.product.snapshot().sheets.find(({ id }) => id === Number(gid));
    if (sheet === undefined) throw new Error(`${step} leads nowhere: ${link}`);
    return `'${sheet.name}'!${cell}`;
  }

  /** Pastes rows in whatever row the step leads to. */
  pasteRows(step: string, tab: string, rows: Parameters<typeof lineOf>[2][], user: string = HR) {
    const cell = this.cellOf(step, user);
    expect(cell.startsWith(`'${tab}'!`)).toBe(true);
    this.paste(
      `'${tab}'!B${/\d+$/.exec(cell)?.[0]}`,
      rows.map((row) => lineOf(this.product, tab, row)),
      user,
    );
  }
}

function typeBasics(clerk: Clerk): void {
  for (let asked = 0; !clerk.line('basics').done; asked += 1) {
    expect(asked).toBeLessThan(20);
    const cell = clerk.cellOf('basics');
    const label = clerk.product.read(cell.replace('!D', '!C')).displayValues[0]?.[0] ?? '';
    const answer = ANSWERS[label];
    if (answer === undefined) throw new Error(`Asked for ${label}`);
    clerk.type(cell, answer);
  }
  const row = rowShowing(clerk.product, 'ตั้งค่า', 'A', 'yearCount');
  clerk.type(`'ตั้งค่า'!D${row}`, '1');
}

function typeShape(clerk: Clerk): void {
  clerk.paste(clerk.cellOf('divisions'), ['สำนักปลัด', 'กองคลัง', 'กองช่าง']);
  clerk.pasteRows('strategies', 'ยุทธศาสตร์', [
    { kind: 'ยุทธศาสตร์ท้องถิ่น', localStrategy: 1, title: 'การบริหารจัดการบ้านเมืองที่ดี' },
    { kind: 'ยุทธศาสตร์', localStrategy: 1, strategy: 1, title: 'การพัฒนาความรู้' },
    { kind: 'กลยุทธ์', strategy: 1, tactic: 1, title: 'อบรมตามสมรรถนะ' },
    { kind: 'ยุทธศาสตร์', localStrategy: 1, strategy: 2, title: 'การพัฒนาคุณธรรม' },
    { kind: 'กลยุทธ์', strategy: 2, tactic: 1, title: 'ส่งเสริมจริยธรรม' },
  ]);
  expect(clerk.line('tabs')).toMatchObject({ count: 0, of: 3 });
  clerk.command('recalculate');
  expect(clerk.line('tabs')).toMatchObject({ done: true, count: 3, of: 3 });
  while (!clerk.line('sharing').done && clerk.line('sharing').waiting[0] !== 'กองช่าง') {
    const name = clerk.line('sharing').waiting[0] ?? '';
    clerk.type(clerk.cellOf('sharing'), HEADS[name] ?? '');
  }
  clerk.type(clerk.cellOf('sharing'), 'head.d03@example.go.th');
}

function typeMoney(clerk: Clerk): void {
  expect(clerk.line('allocation')).toMatchObject({ count: 0, of: 2 });
  const [, row] = /(\d+)$/.exec(clerk.cellOf('allocation')) ?? [];
  const codes = (
    ask(clerk.product, 'getOverview') as unknown as { divisions: { code: string }[] }
  ).divisions.map(({ code }) => code);
  for (const [at, amounts] of [
    [0, ['30000', '20000', '10000']],
    [1, ['5000', '5000', '5000']],
  ] as const)
    for (const [index, code] of codes.entries()) {
      const column = columnWithKey(clerk.product, 'งบประมาณ', `amount:${code}`);
      clerk.type(`'งบประมาณ'!${column}${Number(row) + at}`, amounts[index] ?? '');
    }
  expect(clerk.line('allocation').done).toBe(true);
}

const PEOPLE = [
  ['๐๑-๐๑', 'ปลัดเทศบาล', 'นายหนึ่ง ทดลองงาน', 'สำนักปลัด', 'พนักงานเทศบาล', 'บริหารท้องถิ่น', 'กลาง'],
  ['๐๑-๐๒', 'หัวหน้าสำนักปลัด', 'นางสอง ทดลองงาน', 'สำนักปลัด', 'พนักงานเทศบาล', 'อำนวยการท้องถิ่น', 'ต้น'],
  ['๐๒-๐๑', 'ผู้อำนวยการกองคลัง', 'นางสาม ทดลองงาน', 'กองคลัง', 'พนักงานเทศบาล', 'อำนวยการท้องถิ่น', 'ต้น'],
  ['๐๒-๐๒', 'นักวิชาการเงินและบัญชี', 'นายสี่ ทดลองงาน', 'กองคลัง', 'พนักงานเทศบาล', 'วิชาการ', 'ปฏิบัติการ'],
  ['๐๓-๐๑', 'ผู้อำนวยการกองช่าง', 'นายห้า ทดลองงาน', 'กองช่าง', 'พนักงานเทศบาล', 'อำนวยการท้องถิ่น', 'ต้น'],
  ['๐๓-๐๒', 'นายช่างโยธา', 'นายหก ทดลองงาน', 'กองช่าง', 'พนักงานเทศบาล', 'ทั่วไป', 'ปฏิบัติงาน'],
] as const;

function typePeople(clerk: Clerk): void {
  clerk.pasteRows(
    'people',
    'บุคลากร',
    PEOPLE.map(([number, title, holder, division, employmentType, positionType, level]) => ({
      ...{ number, title, holder, division, employmentType, positionType, level },
    })),
  );
  clerk.command('recalculate');
}

/** Reads every text that the kit wrote, and says so by taking its mark off. */
function readTexts(clerk: Clerk): void {
  clerk.command('fillKit');
  expect(clerk.line('texts').done).toBe(false);
  for (const tab of ['เนื้อหาเล่ม', 'กรรมการ', 'สมรรถนะ', 'มาตรฐานสมรรถนะ']) {
    const column = columnWithKey(clerk.product, tab, 'reading');
    const rows = clerk.product.read(`'${tab}'!${column}6:${column}120`).displayValues;
    clerk.product.hands.clear(HR, `'${tab}'!${column}6:${column}${5 + rows.length}`);
    clerk.cells += 1;
  }
}

const ACTIVITIES: Readonly<Record<string, readonly (readonly [string, number, string])[]>> = {
  สำนักปลัด: [
    ['อบรมกฎหมายปกครองสำหรับพนักงานเทศบาล', 1, '20000'],
    ['อบรมการใช้ระบบสารบรรณอิเล็กทรอนิกส์', 1, '10000'],
    ['อบรมคุณธรรมและจริยธรรม', 2, '5000'],
  ],
  กองคลัง: [
    ['อบรมระเบียบการเบิกจ่ายเงิน', 1, '20000'],
    ['ประชุมแลกเปลี่ยนเรียนรู้ด้านพัสดุ', 2, '5000'],
  ],
  กองช่าง: [
    ['อบรมการควบคุมงานก่อสร้าง', 1, '6000'],
    ['อบรมการสำรวจด้วยเครื่องมือดิจิทัล', 1, '4000'],
    ['กิจกรรมจิตอาสาพัฒนาสถานที่ทำงาน', 2, '5000'],
  ],
};

function typeActivities(clerk: Clerk): void {
  for (const [division, list] of Object.entries(ACTIVITIES)) {
    const user = HEADS[division] ?? HR;
    const orders = new Map<number, number>();
    const rows = list.map(([name, strategy, money]) => {
      const order = (orders.get(strategy) ?? 0) + 1;
      orders.set(strategy, order);
      return {
        ...{ name, strategy, tactic: 1, order, 'money:2570': money, 'quarters:2570': '๒' },
        indicator: 'ร้อยละของผู้เข้าร่วม',
        quantity: 'ผู้เข้าร่วมร้อยละ ๘๐',
        quality: 'ผ่านการทดสอบร้อยละ ๘๐',
        benefit: 'นำความรู้ไปใช้ได้ร้อยละ ๘๐',
        personInCharge: 'งานบริหารทั่วไป',
      };
    });
    const step = user === HR ? 'activities' : 'ownActivities';
    clerk.pasteRows(step, division, rows, user);
  }
}

function typePlans(clerk: Clerk): void {
  for (const division of Object.keys(ACTIVITIES)) {
    const rows = PEOPLE.filter((one) => one[3] === division).map(([position]) => ({
      ...{ position, skill: 'การมุ่งผลสัมฤทธิ์', year: 2570, levelNow: 1, levelExpected: 2 },
      ...{ methods: '๒', quarters: '๒', goal: 'ปฏิบัติงานได้ตามมาตรฐาน' },
    }));
    clerk.paste(
      `'IDP ${division}'!B6`,
      rows.map((row) => lineOf(clerk.product, `IDP ${division}`, row)),
      HEADS[division] ?? HR,
    );
  }
}

test('first day: a small municipality is typed by the checklist, passes and gets its plan book', () => {
  const clerk = new Clerk(emptyProduct());
  clerk.command('setUpWorkbook');
  typeBasics(clerk);
  typeShape(clerk);
  typeMoney(clerk);
  typePeople(clerk);
  readTexts(clerk);
  typeActivities(clerk);
  typePlans(clerk);
  expect(errorsIn(clerk.command('recalculate'))).toEqual([]);
  expect(clerk.checklist().flatMap(({ step, done }) => (done ? [] : [step]))).toEqual([]);
  expect(clerk.command('checkBeforeProposal')).toMatchObject({ passed: true });
  for (const [label, value] of APPROVAL) typeSetting(clerk, label, value);
  expect(clerk.command('issuePaper', ['plan'])).toMatchObject({ ok: true });
  console.log(`first day: ${clerk.cells} cells typed or pasted, ${clerk.commands} commands`);
});

const APPROVAL = [
  ['ประชุมครั้งที่', '๙/๒๕๖๙'],
  ['วันที่ประชุม', '15/9/2569'],
  ['วันที่ประกาศ', '20/9/2569'],
  ['วันที่มีผลใช้บังคับ', '1/10/2569'],
  ['คำสั่งแต่งตั้งคณะกรรมการที่', '๑๒๐/๒๕๖๙'],
  ['คำสั่งลงวันที่', '15/6/2569'],
] as const;

function typeSetting(clerk: Clerk, label: string, value: string): void {
  clerk.type(`'ตั้งค่า'!D${rowShowing(clerk.product, 'ตั้งค่า', 'C', label)}`, value);
}

/** What has to be mended, as HR reads it. */
function errorsIn(reply: Reply): string[] {
  return findingsOf(reply).flatMap(({ severity, tab, cell, message }) =>
    severity === 'E' ? [`${tab} ${cell} ${message}`] : [],
  );
}
