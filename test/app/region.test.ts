import { createEmulator, type Emulator, loadProjectFolder } from 'sheets-emulator';
import { expect, test } from 'vitest';
import { withSemicolons } from '../../src/sheets/held-formula.ts';
import { WAITING } from '../../src/text/messages.ts';
import { DIST } from '../support/kept-product.ts';
import { ask, CAST } from '../support/product.ts';

/** The product with one more function, which does what a person does in the settings of the file. */
function productWithHand(host: readonly string[] = []): Emulator {
  const project = loadProjectFolder(DIST);
  const hand = {
    name: 'hand',
    source: `function changeRegion() {
      const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
      spreadsheet.setSpreadsheetLocale('en_GB');
      spreadsheet.setSpreadsheetTimeZone('Europe/London');
    }`,
  };
  return createEmulator({
    project: { ...project, scripts: [...project.scripts, hand] },
    people: CAST,
    host,
  });
}

function region(product: Emulator): string {
  const { locale, timeZone } = product.snapshot();
  return `${locale} ${timeZone}`;
}

test('locale and time zone that were changed by hand are right after recalculation', () => {
  const product = productWithHand();
  ask(product, 'setUpWorkbook');
  product.call(CAST[0]?.email ?? '', 'changeRegion', []);
  expect(region(product)).toBe('en_GB Europe/London');
  const { repaired } = ask(product, 'recalculate') as unknown as { repaired: { kind: string }[] };
  expect(repaired.map(({ kind }) => kind)).toEqual(['LOCALE', 'TIME_ZONE']);
  expect(region(product)).toBe('th_TH Asia/Bangkok');
});

test('a domain that lets no script set them gets a sentence, and a workbook', () => {
  const product = productWithHand(['keeps-locale']);
  const { message } = ask(product, 'setUpWorkbook');
  expect(message).toContain(WAITING.region);
  expect(ask(product, 'recalculate')).toMatchObject({ ok: true, waiting: [WAITING.region] });
});

test('where a comma is the sign of decimals, arguments are parted by semicolons; texts and titles stay', () => {
  expect(withSemicolons(`=IF('ก,ข'!A1="x,""y",SUM(1,2),"")`)).toBe(
    `=IF('ก,ข'!A1="x,""y";SUM(1;2);"")`,
  );
});
