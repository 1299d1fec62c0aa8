import { Clock, createEmulator, type Emulator, loadProjectFolder } from 'sheets-emulator';
import { copyOf, DIST, keptProduct } from './kept-product.ts';
import { ask, columnWithKey, HEAD_OF_FINANCE, HR, hasTab, lineOf, rowShowing } from './product.ts';

/** The second officer of HR. */
export const HR_TWO = 'hr.two@example.go.th';

/** 21 November 2026, 10:00 in Bangkok. */
const START = Date.UTC(2026, 10, 21, 3);

/** Stands still. */
export function officeClock(): Clock {
  return new Clock(() => START);
}

/** A small municipality without anything to put right, with two officers of HR; its clock stands still. */
export function tidyOffice(): Emulator {
  return keptProduct('tidy-office', makeTidyOffice, officeClock());
}

function makeTidyOffice(): Emulator {
  const product = createEmulator({
    project: loadProjectFolder(DIST),
    people: [
      { email: HR, role: 'owner' },
      { email: HR_TWO, role: 'editor' },
      { email: HEAD_OF_FINANCE, role: 'editor' },
    ],
    clock: officeClock(),
  });
  ask(product, 'setUpWorkbook');
  typeSetting(product, 'อีเมลผู้รับผิดชอบงานบุคคล', `${HR}, ${HR_TWO}`);
  for (const [label, value] of TIDY_SETTINGS) typeSetting(product, label, value);
  for (const [cell, rows] of TIDY_SHAPE) product.hands.paste(HR, cell, rows);
  ask(product, 'setUpWorkbook');
  pasteRows(product);
  ask(product, 'recalculate');
  silenceErrors(product);
  return product;
}

const TIDY_SETTINGS = [
  ['ชื่อเทศบาล', 'เทศบาลตำบลตัวอย่าง'],
  ['อำเภอ', 'ตัวอย่าง'],
  ['จังหวัด', 'ตัวอย่าง'],
  ['โทรศัพท์/โทรสาร', '๐-๐๐๐๐-๐๐๐๐'],
  ['คณะกรรมการที่เห็นชอบ', 'คณะกรรมการพนักงานเทศบาลจังหวัดตัวอย่าง'],
  ['ประชุมครั้งที่', '๘/๒๕๖๙'],
  ['วันที่ประชุม', '24/8/2569'],
  ['วันที่ประกาศ', '11/9/2569'],
  ['วันที่มีผลใช้บังคับ', '1/10/2569'],
  ['คำสั่งแต่งตั้งคณะกรรมการที่', '๑๒๐/๒๕๖๙'],
  ['คำสั่งลงวันที่', '15/6/2569'],
  ['ผู้ลงนาม', 'นายสมมุติ จำลองเมธี'],
  ['ตำแหน่งผู้ลงนาม', 'นายกเทศมนตรีตำบลตัวอย่าง'],
] as const;

const TIDY_SHAPE = [
  ["'กอง'!B6", 'D01\tกองคลัง\tกองคลัง'],
  ["'ยุทธศาสตร์'!B6", 'ยุทธศาสตร์ท้องถิ่น\t1\t\t\tด้านหนึ่ง\nยุทธศาสตร์\t1\t1\t\tด้านคน\nกลยุทธ์\t\t1\t1\tพัฒนาคน'],
] as const;

/** One row of everything that a paper prints. */
function pasteRows(product: Emulator): void {
  const paste = (tab: string, ...rows: Parameters<typeof lineOf>[2][]) => {
    const lines = rows.map((cells) => lineOf(product, tab, cells));
    product.hands.paste(HR, `'${tab}'!B6`, lines.join('\n'));
  };
  const money = columnWithKey(product, 'งบประมาณ', 'amount:D01');
  product.hands.type(HR, `'งบประมาณ'!${money}6`, '100');
  paste('กองคลัง', { name: 'อบรม', strategy: 1, tactic: 1, order: 1 });
  paste('บุคลากร', {
    ...{ number: '๑', title: 'นักวิชาการคลัง', holder: 'นายตัวอย่าง สมมุติ', division: 'กองคลัง' },
  });
  paste('IDP กองคลัง', { position: '๑', skill: 'สมรรถนะหลัก', year: 2570 });
  const documents = [...['เล่มแผน', 'ประกาศ', 'คำสั่ง', 'หลักเกณฑ์', 'ประกาศปรับปรุง', 'บันทึกข้อความ']];
  paste(
    'เนื้อหาเล่ม',
    ...documents.map((document) => ({ document, number: '๑', heading: 'หัวข้อ', text: 'ข้อความ' })),
  );
  paste(
    'กรรมการ',
    { order: 1, name: 'นายกเทศมนตรี', role: 'ประธานกรรมการ' },
    { order: 2, name: 'ปลัดเทศบาล', role: 'กรรมการและเลขานุการ' },
  );
}

/** Switches off each rule that finds something to put right, so that papers may be issued. */
export function silenceErrors(product: Emulator): void {
  const { findings } = ask(product, 'checkPlan') as unknown as {
    findings: { code: string; severity: string }[];
  };
  const column = columnWithKey(product, 'ตั้งค่า', 'value');
  for (const { code, severity } of findings) {
    if (severity !== 'E') continue;
    const row = rowShowing(product, 'ตั้งค่า', 'A', `rule:${code}`);
    product.hands.type(HR, `'ตั้งค่า'!${column}${row}`, 'ปิด');
  }
}

/** Another emulator in the state of this one, whose clock stands where the first one's began. */
export function again(product: Emulator): Emulator {
  return copyOf(product, officeClock());
}

export function typeSetting(product: Emulator, label: string, value: string): void {
  const column = columnWithKey(product, 'ตั้งค่า', 'value');
  const labels = columnWithKey(product, 'ตั้งค่า', 'label');
  const row = rowShowing(product, 'ตั้งค่า', labels, label);
  product.hands.type(HR, `'ตั้งค่า'!${column}${row}`, value);
}

/** One row of the register. */
export interface Registered {
  readonly number: string;
  readonly numberYear: string;
  readonly kind: string;
  readonly title: string;
  readonly version: string;
  readonly link: string;
  readonly madeBy: string;
  readonly state: string;
  readonly options: string;
}

/** The rows of เอกสาร, as they are shown. */
export function registerOf(product: Emulator): Registered[] {
  if (!hasTab(product, 'เอกสาร')) return [];
  const [keys = [], ...lines] = product.read("'เอกสาร'!A1:Z500").displayValues;
  return lines
    .slice(4)
    .map((cells) => Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? ''])))
    .filter(({ kind }) => kind !== '') as unknown as Registered[];
}

/** Documents in the emulated Drive, folders left out. */
export function documentsOf(product: Emulator): Emulator['files'][number][] {
  return product.files.filter(({ mimeType }) => mimeType.endsWith('.document'));
}
