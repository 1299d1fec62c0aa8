import type { Emulator } from 'sheets-emulator';
import { keptProduct } from './kept-product.ts';
import { officeClock, silenceErrors, tidyOffice } from './paper-office.ts';
import { columnWithKey, HR, lineOf } from './product.ts';

/** A small municipality with so many holders of positions, whose plans may be issued. */
export function officeWithStaff(people: number): Emulator {
  return keptProduct(`staff-${people}`, () => tidied(staffedOffice(people)), officeClock());
}

function tidied(product: Emulator): Emulator {
  silenceErrors(product);
  return product;
}

/** The same before anybody has looked at what must be put right. */
export function staffedOffice(people: number): Emulator {
  const product = tidyOffice();
  const type = (key: string, text: (index: number) => string) => {
    const lines = Array.from({ length: people }, (_, index) => text(index + 1));
    product.hands.type(HR, `'บุคลากร'!${columnWithKey(product, 'บุคลากร', key)}6`, lines.join('\n'));
  };
  type('number', (index) => `01-2-03-3101-${String(index).padStart(3, '0')}`);
  type('title', () => 'นักทรัพยากรบุคคล');
  type('holder', (index) => `คนที่ ${index}`);
  type('division', () => 'กองคลัง');
  const plans = Array.from({ length: people }, (_, index) =>
    lineOf(product, 'IDP กองคลัง', {
      ...{ position: `01-2-03-3101-${String(index + 1).padStart(3, '0')}`, year: 2570 },
      skill: 'สมรรถนะหลัก',
    }),
  );
  product.hands.paste(HR, `'IDP กองคลัง'!B6`, plans.join('\n'));
  return product;
}
