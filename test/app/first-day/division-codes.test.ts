import { expect, test } from 'vitest';
import { ask, columnWithKey, emptyProduct, HR, lineOf, shown } from '../../support/product.ts';

test('กอง: a name alone gets a code and tabs; a code that was wiped comes back with all that hangs on it', () => {
  const product = emptyProduct();
  ask(product, 'setUpWorkbook');
  product.hands.paste(HR, "'กอง'!C6", 'สำนักปลัด\nกองคลัง');
  product.hands.paste(
    HR,
    "'ยุทธศาสตร์'!B6",
    'ยุทธศาสตร์\t\t1\t\tการพัฒนาความรู้\nกลยุทธ์\t\t1\t1\tอบรมตามสมรรถนะ',
  );
  ask(product, 'recalculate');
  const code = columnWithKey(product, 'กอง', 'code');
  expect(shown(product, `'กอง'!${code}6:${code}7`)).toEqual(['D01', 'D02']);
  const first = lineOf(product, 'กองคลัง', {
    ...{ name: 'อบรมระเบียบ', strategy: 1, tactic: 1, 'money:2570': 20_000 },
  });
  product.hands.paste(HR, "'กองคลัง'!B6", first);
  ask(product, 'recalculate');
  const tabs = () => product.snapshot().sheets.map(({ name }) => name);
  const before = tabs();

  product.hands.clear(HR, `'กอง'!${code}7`);
  product.hands.paste(HR, "'กอง'!C8", 'กองช่าง');
  ask(product, 'recalculate');
  expect(shown(product, `'กอง'!${code}6:${code}8`)).toEqual(['D01', 'D02', 'D03']);
  expect(tabs().filter((name) => !name.endsWith('กองช่าง'))).toEqual(before);
  const { divisions } = ask(product, 'getOverview') as unknown as {
    divisions: { code: string; span: { planned: number } }[];
  };
  expect(divisions.map(({ code: of, span }) => [of, span.planned])).toEqual([
    ['D01', 0],
    ['D02', 20_000],
    ['D03', 0],
  ]);
});
