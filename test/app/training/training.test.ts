import type { Emulator } from 'sheets-emulator';
import { expect, test } from 'vitest';
import {
  ask,
  COLLEAGUE,
  columnWithKey,
  copyOf,
  HEAD_OF_FINANCE,
  HR,
  type Reply,
  sampleProduct,
  shown,
} from '../../support/product.ts';

const BUYER = '๙๙-๒-๐๔-๔๒๐๓-๐๐๑';

/** An IDP row of the sample that plans a training; its key and its position. */
function trainingWish(product: Emulator): { idp: string; position: string } {
  const wishes = ask(product, 'getTraining').wishes as { idp: string; position: string }[];
  const wish = wishes.find(({ position }) => position === BUYER);
  if (wish === undefined) throw new Error('The sample plans no training for this position');
  return wish;
}

function save(product: Emulator, row: string, cells: object, confirmed = false): Reply {
  return ask(product, 'saveRequest', [{ row, cells, confirmed }]);
}

interface RequestSeen {
  readonly row: string;
  readonly step: number;
  readonly cost: number;
  readonly activityBalance: { left: number } | null;
}

function requestIn(product: Emulator, row: string): RequestSeen {
  const requests = ask(product, 'getTraining').requests as RequestSeen[];
  const found = requests.find((one) => one.row === row);
  if (found === undefined) throw new Error(`No request ${row}`);
  return found;
}

test('needs: the live matrix equals what the script counts', () => {
  const product = sampleProduct();
  const { lines } = ask(product, 'getNeeds') as unknown as {
    lines: {
      label: string;
      asked: Record<string, number>;
      respondents: number;
      staff: number;
      rate: number;
    }[];
  };
  const expected = lines.map(({ label, asked, respondents, staff, rate }) =>
    [label, ...Object.values(asked), respondents, staff, (rate / 100).toFixed(2)].join(' | '),
  );
  expect(shown(product, `'สรุปความต้องการ'!B6:I${5 + lines.length}`)).toEqual(expected);
  expect(lines.length).toBe(7);
});

test('training requests: the live step and cost of each row equal what the script works out', () => {
  const product = sampleProduct();
  const { idp } = trainingWish(product);
  const { row } = ask(product, 'startRequest', [{ idp }]) as unknown as { row: string };
  save(
    product,
    row,
    {
      course: 'ก',
      provider: 'ข',
      from: '1/10/2566',
      to: '3/10/2566',
      fee: '1,500.50',
    },
    true,
  );
  const requests = ask(product, 'getTraining').requests as RequestSeen[];
  const live = ['step', 'total'].map((key) => {
    const column = columnWithKey(product, 'ขออบรม', key);
    return product.read(`'ขออบรม'!${column}6:${column}${5 + requests.length}`).values.flat();
  });
  expect(live).toEqual([requests.map(({ step }) => step), requests.map(({ cost }) => cost)]);
  expect(requests.map(({ step }) => step)).toEqual([11, 8, 2]);

  // The order to travel waits for its own request only, not for the plan, in which errors stand.
  const issue = (request: string, terms: object) =>
    ask(product, 'issuePaper', ['travelOrder', { request, ...terms }]);
  const inTime = { day: '2023-09-20' };
  expect(issue(row, { ...inTime, number: '451' })).toMatchObject({
    error: { code: 'NUMBER_TAKEN' },
  });
  // Nor is it issued before the superiors have said what they think.
  expect(issue(row, { ...inTime, number: '512' })).toMatchObject({ error: { code: 'NOT_READY' } });
  const before = {
    ...{ provider: 'กรม', place: 'ศาลากลาง', proposedDay: '1/9/2566' },
    ...{ headDay: '2/9/2566', clerkDay: '3/9/2566' },
  };
  for (const [key, text] of Object.entries(before))
    product.hands.type(HR, `'ขออบรม'!${columnWithKey(product, 'ขออบรม', key)}8`, text);
  const issued = issue(row, { ...inTime, number: '512' });
  expect(issued).toMatchObject({ ok: true, numberText: '๕๑๒/๒๕๖๖' });
  const orders = columnWithKey(product, 'ขออบรม', 'orderNumber');
  expect(shown(product, `'ขออบรม'!${orders}6:${orders}8`)).toEqual([
    '๔๕๑/๒๕๖๖',
    '๘๒/๒๕๖๗',
    issued.numberText,
  ]);
  const days = columnWithKey(product, 'ขออบรม', 'orderDay');
  expect(shown(product, `'ขออบรม'!${days}8`)).toEqual(['20/9/2566']);
  const to = columnWithKey(product, 'ขออบรม', 'to');
  product.hands.type(HR, `'ขออบรม'!${to}${5 + requests.length}`, '1/9/2566');
  expect(issue(row, {})).toMatchObject({ error: { code: 'NOT_READY' } });
  // An order of before is entered with its number; it is not given another one by accident.
  const first = requests[0]?.row ?? '';
  expect(issue(first, { number: '9' })).toMatchObject({ error: { code: 'ISSUED_BEFORE' } });
  expect(issue(first, { number: '๔๕๑/๒๕๖๖' })).toMatchObject({ ok: true, number: 451 });
  expect(ask(product, 'generateReport', ['travelOrder', { request: row }])).toMatchObject({
    message: expect.stringContaining('พบข้อที่ต้องแก้'),
  });
});

test('training requests: a wish of the IDP becomes one request, however often it is started', () => {
  const product = sampleProduct();
  const { idp, position } = trainingWish(product);
  const first = ask(product, 'startRequest', [{ idp }]);
  const again = ask(product, 'startRequest', [{ idp }]);
  expect([first.outcome, again.outcome]).toEqual(['saved', 'none']);
  expect(again.row).toBe(first.row);
  const started = shown(product, "'ขออบรม'!B8:F9");
  expect(started).toEqual([
    `${position} | นายปกรณ์ จำลองศิลป์ | 1 | ผู้ขออบรม: เลือกหลักสูตร | `,
    ' |  |  |  | ',
  ]);
  const wishes = ask(product, 'getTraining').wishes as { idp: string }[];
  expect(wishes.some((one) => one.idp === idp)).toBe(false);
});

test('training requests: what exceeds the activity or clashes is told before it is written', () => {
  const product = sampleProduct();
  const { idp } = trainingWish(product);
  const row = String(ask(product, 'startRequest', [{ idp }]).row);
  const activities = ask(product, 'getTraining').activities as { row: string; name: string }[];
  const paying = activities.find(({ row: one }) => one === 'sample-activities-1');
  const cells = {
    ...{ course: 'ระเบียบพัสดุ', provider: 'สถาบัน', from: '๑๖/๑/๒๕๖๗', to: '17 ม.ค. 2567' },
    ...{ activity: paying?.row, activityName: paying?.name, fee: '๙๐,๐๐๐' },
  };
  const told = save(product, row, cells);
  expect(told.outcome).toBe('caution');
  expect(told.cautions).toEqual([
    'เงินของกิจกรรมปี ๒๕๖๗ เหลือ ๘๘,๗๐๐ บาท แต่คำขอนี้ใช้ ๙๐,๐๐๐ บาท',
    'เงินของส่วนราชการปี ๒๕๖๗ เหลือ ๗๐๐ บาท แต่คำขอนี้ใช้ ๙๐,๐๐๐ บาท',
    'วันอบรมซ้อนกับหลักสูตร “การจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ” ที่เริ่ม ๑๕ ม.ค. ๒๕๖๗',
  ]);
  expect(requestIn(product, row)).toMatchObject({ step: 1, cost: 0 });
  expect(save(product, row, cells, true).outcome).toBe('saved');
  expect(requestIn(product, row)).toMatchObject({
    step: 2,
    cost: 90_000,
    activityBalance: { left: 88_700 },
  });
  const codes = (ask(product, 'checkPlan').findings as { code: string }[]).map(({ code }) => code);
  expect(codes.filter((code) => code.startsWith('REQUEST_'))).toEqual([
    'REQUEST_CLASH',
    'REQUEST_CLASH',
    'REQUEST_TOO_DEAR',
  ]);
});

test('training requests: a field that cannot be read is told, and nothing of the form is written', () => {
  const product = sampleProduct();
  const row = String(ask(product, 'startRequest', [{ idp: trainingWish(product).idp }]).row);
  const answer = save(product, row, { provider: 'สถาบัน', from: 'เร็ว ๆ นี้', fee: 'สองแสน' });
  expect(answer.outcome).toBe('misread');
  expect(Object.keys(answer.fields as object)).toEqual(['from', 'fee']);
  expect((answer.fields as Record<string, string>).from).toContain('เร็ว ๆ นี้');
  expect(shown(product, "'ขออบรม'!G8:H8")).toEqual([' | ']);
});

test('training requests: what is no link is told in the form, at the cell and by the check, and kept', () => {
  const product = sampleProduct();
  const row = 'sample-requests-2';
  const told = save(product, row, { place: 'ที่อื่น', sharedLink: 'ตู้ ๓ แฟ้ม ๑' });
  expect(told).toMatchObject({
    outcome: 'misread',
    fields: { sharedLink: expect.stringContaining('กรุณาวางลิงก์ที่ขึ้นต้นด้วย https://') },
  });
  const cell = (key: string) => `'ขออบรม'!${columnWithKey(product, 'ขออบรม', key)}7`;
  expect(shown(product, cell('sharedLink'))).toEqual(['']);
  product.hands.type(HR, cell('sharedLink'), 'javascript:alert(1)');
  product.hands.type(HR, cell('filedLink'), 'https://example.com/file');
  const { values, notes } = product.read(cell('sharedLink'));
  expect(values).toEqual([['javascript:alert(1)']]);
  expect(notes?.[0]?.[0]).toContain('ไม่ใช่ลิงก์');
  expect(product.read(cell('filedLink')).notes).toEqual([['']]);

  const link = 'http://example.com/course';
  const [offer] = ask(product, 'getTraining').courses as { name: string }[];
  product.hands.type(HR, `'หลักสูตร'!${columnWithKey(product, 'หลักสูตร', 'link')}6`, link);
  save(product, row, { course: offer?.name });
  const requests = ask(product, 'getTraining').requests as { row: string; links: object[] }[];
  expect(requests.find((one) => one.row === row)?.links).toEqual([
    { label: 'หลักสูตร', link },
    { label: 'แฟ้ม', link: 'https://example.com/file' },
  ]);
  const findings = ask(product, 'checkPlan').findings as { code: string; cell: string }[];
  const ofLinks = findings.filter(({ code }) => code === 'LINK_UNREADABLE');
  expect(ofLinks.map((one) => one.cell)).toEqual([cell('sharedLink').split('!')[1]]);
});

test('training requests: columns of the system and unknown ones are refused', () => {
  const product = sampleProduct();
  for (const column of ['step', 'total', 'idp', 'nothing']) {
    const answer = save(product, 'sample-requests-1', { [column]: '1' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_ARGUMENTS' } });
  }
});

test('training requests: text that looks like a formula stays text', () => {
  const product = sampleProduct();
  save(product, 'sample-requests-2', { place: '=1+1' });
  const column = columnWithKey(product, 'ขออบรม', 'place');
  expect(product.read(`'ขออบรม'!${column}7`)).toMatchObject({
    displayValues: [['=1+1']],
    formulas: [['']],
  });
});

test('training requests: a cell that somebody fills while a form is saved is not written over', () => {
  const product = sampleProduct();
  const place = columnWithKey(product, 'ขออบรม', 'place');
  const form = [
    { row: 'sample-requests-2', cells: { place: 'ที่อื่น', provider: 'ผู้อื่น' }, confirmed: false },
  ];
  const { calls } = copyOf(product).call(HR, 'saveRequest', form);
  const act = () => {
    product.hands.type(HR, `'ขออบรม'!${place}7`, 'ห้องประชุมใหญ่');
  };
  // The workbook has been read by then; the row is read again after it.
  product.injectFault({ at: calls.total - 6, kind: 'meanwhile', act });
  expect(ask(product, 'saveRequest', form).outcome).toBe('changed');
  expect(shown(product, `'ขออบรม'!${place}7`)).toEqual(['ห้องประชุมใหญ่']);
  const provider = columnWithKey(product, 'ขออบรม', 'provider');
  expect(shown(product, `'ขออบรม'!${provider}7`)).toEqual(['สำนักงานจังหวัด']);
});

test('training requests: a row that is gone is told, and no other is written over', () => {
  const product = sampleProduct();
  const place = columnWithKey(product, 'ขออบรม', 'place');
  product.hands.type(HR, `'ขออบรม'!${place}7`, 'ห้องประชุมใหญ่');
  const answer = save(product, 'gone', { place: 'ที่อื่น' });
  expect(answer.outcome).toBe('changed');
  expect(shown(product, `'ขออบรม'!${place}7`)).toEqual(['ห้องประชุมใหญ่']);
});

test('training: a head and a colleague may read all, and write no request', () => {
  const product = sampleProduct();
  for (const user of [HEAD_OF_FINANCE, COLLEAGUE]) {
    expect(ask(product, 'getTraining', [], user)).toMatchObject({ ok: true, canWrite: false });
    for (const [fn, args] of [
      ['startRequest', [{ idp: 'x' }]],
      ['saveRequest', [{ row: 'sample-requests-1', cells: { place: 'x' }, confirmed: true }]],
      ['importNeeds', []],
    ] as const) {
      expect(ask(product, fn, args, user)).toMatchObject({
        ok: false,
        error: { code: 'NOT_ALLOWED' },
      });
    }
  }
});

test('needs: a head makes an activity of a wish of the own division in one step, once', () => {
  const product = sampleProduct();
  const { wishes } = ask(product, 'getNeeds', [], HEAD_OF_FINANCE) as unknown as {
    wishes: { need: string; area: string; wish: string; division: string; taken: boolean }[];
  };
  const own = wishes.find(({ division }) => division === 'D02');
  const others = wishes.find(({ division }) => division === 'D03');
  const take = (wish: typeof own) =>
    ask(product, 'takeWish', [{ need: wish?.need, area: wish?.area }], HEAD_OF_FINANCE);
  expect(take(own).outcome).toBe('done');
  expect(take(own).outcome).toBe('none');
  expect(take(others)).toMatchObject({ outcome: 'waiting' });
  const names = product.read("'กองคลัง'!A6:Z40").displayValues.flat();
  expect(names.filter((name) => name.includes(String(own?.wish)))).toHaveLength(1);
  const after = ask(product, 'getNeeds').wishes as { need: string; taken: boolean }[];
  expect(after.filter(({ taken }) => taken).map(({ need }) => need)).toEqual([own?.need]);
});

test('needs: a row that the head types meanwhile is not written over by the activity of a wish', () => {
  const product = sampleProduct();
  const { wishes } = ask(product, 'getNeeds') as unknown as {
    wishes: { need: string; area: string; division: string }[];
  };
  const own = wishes.find(({ division }) => division === 'D02');
  const wish = [{ need: own?.need, area: own?.area }];
  const { calls } = copyOf(product).call(HEAD_OF_FINANCE, 'takeWish', wish);
  const name = columnWithKey(product, 'กองคลัง', 'name');
  const names = product.read(`'กองคลัง'!${name}1:${name}60`).values.flat();
  const below = names.map((one) => one !== '').lastIndexOf(true) + 2;
  const act = () => {
    product.hands.type(HEAD_OF_FINANCE, `'กองคลัง'!${name}${below}`, 'กิจกรรมที่พิมพ์ระหว่างนั้น');
  };
  // The workbook has been read by then; the tab is read again after it.
  product.injectFault({ at: calls.total - 6, kind: 'meanwhile', act });
  expect(ask(product, 'takeWish', wish, HEAD_OF_FINANCE).outcome).toBe('done');
  const after = product.read(`'กองคลัง'!${name}${below}:${name}${below + 1}`).values.flat();
  expect(after[0]).toBe('กิจกรรมที่พิมพ์ระหว่างนั้น');
  expect(after[1]).toMatch(/^พัฒนาบุคลากรเรื่อง /);
});

test('needs: answers of a linked form come in once, with the official name of the division', () => {
  const product = copyOf(sampleProduct());
  product.hands.addTab(HR, 'การตอบแบบฟอร์ม 1');
  product.hands.paste(
    HR,
    "'การตอบแบบฟอร์ม 1'!A1",
    [
      'ประทับเวลา\tส่วนราชการของท่าน\tด้านบริหารจัดการ\tด้านคอมพิวเตอร์\tด้านระเบียบ\tด้านอื่น ๆ',
      '2/6/2566, 10:00:00\tคลัง\t\tการใช้ AI\t\t',
      '2/6/2566, 10:05:00\tปลัด/รองปลัด\tการวางแผน\t\t\t',
    ].join('\n'),
  );
  const first = ask(product, 'importNeeds');
  expect(first).toMatchObject({ outcome: 'done', message: 'นำคำตอบแบบสำรวจเข้าแล้ว ๒ รายการ' });
  expect(ask(product, 'importNeeds').outcome).toBe('none');
  expect(shown(product, "'ความต้องการ'!C15:E16")).toEqual([
    'กองคลัง |  | การใช้ AI',
    'ปลัด/รองปลัด | การวางแผน | ',
  ]);
});
