import { createEmulator, type Emulator, loadProjectFolder } from 'sheets-emulator';
import { DIST, keptProduct } from './kept-product.ts';
import { ask, HR } from './product.ts';

export const HEAD = 'head.d02@example.go.th';
export const OTHER_HEAD = 'head.d03@example.go.th';
/** A head with a consumer account: the host does not tell HR's trigger who it is. */
export const STRANGER = 'head.of.health@gmail.com';
export const SECOND_OFFICER = 'hr2@example.go.th';

/** กองคลัง (D02), กองช่าง (D03) and กองสาธารณสุข (D05) and nothing typed: quick to copy and to run. */
export function smallOffice(): Emulator {
  return keptProduct('small-office', makeSmallOffice);
}

function makeSmallOffice(): Emulator {
  const product = createEmulator({
    project: loadProjectFolder(DIST),
    people: [
      { email: HR, role: 'owner' },
      ...[HEAD, OTHER_HEAD, STRANGER, SECOND_OFFICER].map((email) => ({
        email,
        role: 'editor' as const,
      })),
    ],
  });
  ask(product, 'setUpWorkbook');
  const settings = product.read("'ตั้งค่า'!A1:A200").values;
  const hrEditors = settings.findIndex(([key]) => key === 'hrEditors') + 1;
  product.hands.type(HR, `'ตั้งค่า'!D${hrEditors}`, SECOND_OFFICER);
  const divisions = [
    ['D02', 'กองคลัง', HEAD],
    ['D03', 'กองช่าง', OTHER_HEAD],
    ['D05', 'กองสาธารณสุข', STRANGER],
  ];
  const lines = divisions.map(([code, name, email]) => `${code}\t${name}\t${name}\t\t\t${email}`);
  product.hands.paste(HR, "'กอง'!B6", lines.join('\n'));
  ask(product, 'setUpWorkbook');
  return product;
}

/** Takes the edit trigger of HR away, as if nobody had made one. */
export function withoutTrigger(product: Emulator): Emulator {
  const { triggers } = product.office;
  for (const { creator, id } of triggers.list()) triggers.delete(creator, id);
  return product;
}
