import { Clock, createEmulator, type Emulator, loadProjectFolder } from 'sheets-emulator';
import { copyOf, DIST, keptProduct } from './kept-product.ts';
import { ask, columnWithKey, HEAD_OF_FINANCE, HR, hasTab, rowShowing } from './product.ts';

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
  typeSetting(product, 'ชื่อเทศบาล', 'เทศบาลตำบลตัวอย่าง');
  typeSetting(product, 'อีเมลผู้รับผิดชอบงานบุคคล', `${HR}, ${HR_TWO}`);
  ask(product, 'setUpWorkbook');
  silenceErrors(product);
  return product;
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
  const [keys = [], ...lines] = product.read("'เอกสาร'!A1:O500").displayValues;
  return lines
    .slice(4)
    .map((cells) => Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? ''])))
    .filter(({ kind }) => kind !== '') as unknown as Registered[];
}

/** Documents in the emulated Drive, folders left out. */
export function documentsOf(product: Emulator): Emulator['files'][number][] {
  return product.files.filter(({ mimeType }) => mimeType.endsWith('.document'));
}
