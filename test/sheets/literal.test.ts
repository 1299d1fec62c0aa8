import { expect, test } from 'vitest';
import type { Cell } from '../../src/base/cell.ts';
import { literal } from '../../src/sheets/literal.ts';
import { gridOf } from '../../src/sheets/read-grid.ts';
import { writeCells } from '../../src/sheets/write-cells.ts';

/** The two hosts that are possible: one hides an apostrophe in every cell, one keeps it in cells of format `@`. */
const HOSTS = ['hides', 'keeps'] as const;

/** A sheet of one row that reads what a script writes as such a host would. */
class OneRow {
  readonly cells = new Map<number, Cell>();
  constructor(
    readonly host: (typeof HOSTS)[number],
    readonly formats: string[],
  ) {}

  getRange(_row: number, column: number) {
    return {
      setValues: ([cells = []]: Cell[][]) =>
        cells.forEach((cell, index) => {
          this.write(column + index, cell);
        }),
    };
  }

  getRangeList(places: string[]) {
    const columns = places.flatMap((place) => {
      const [left = 0, right = left] =
        place.match(/[A-Z]/g)?.map((one) => one.charCodeAt(0) - 64) ?? [];
      return Array.from({ length: right - left + 1 }, (_, index) => left + index);
    });
    return {
      setNumberFormat: (format: string) => {
        for (const column of columns) this.formats[column - 1] = format;
      },
    };
  }

  private write(column: number, cell: Cell) {
    const isPlain = this.formats[column - 1] === '@';
    if (typeof cell !== 'string') this.cells.set(column, cell);
    else if (cell.startsWith("'") && !(isPlain && this.host === 'keeps'))
      this.cells.set(column, cell.slice(1));
    else if (isPlain) this.cells.set(column, cell);
    else this.cells.set(column, cell.startsWith('=') ? 'EXECUTED' : `parsed ${cell}`);
  }
}

const TEXTS = ['กองคลัง', '1/2', '007', '=1+1', "'ตามระเบียบ'", '+66', 'TRUE', '', 12, true] as const;

test.each(HOSTS)('text: a host that %s an apostrophe gives back what was written', (host) => {
  const formats = TEXTS.map((_, index) => (index % 2 === 0 ? 'General' : '@'));
  for (const isPlainText of [
    () => true,
    () => false,
    (_row: number, column: number) => column > 3,
  ]) {
    const sheet = new OneRow(host, [...formats]);
    const writes = TEXTS.map((text, index) => ({
      ...{ row: 6, column: index + 1 },
      content: literal(text),
    }));
    writeCells(sheet as never, writes, isPlainText);
    const row = TEXTS.map((_, index) => sheet.cells.get(index + 1) ?? '');
    const read = gridOf({ getValues: () => [row] });
    // Only a text that begins with an apostrophe loses it, and only where the host hides one of two.
    const plain = read[0]?.map((cell) => String(cell).replace(/^'/, ''));
    expect(plain).toEqual(TEXTS.map((text) => String(text).replace(/^'/, '')));
  }
});

test('text: in plain cells people see no apostrophe, whatever the host does with one', () => {
  for (const host of HOSTS) {
    const sheet = new OneRow(host, ['General', '@', '#,##0']);
    const content = ['กองคลัง', '1/2', '007'].map(literal);
    writeCells(
      sheet as never,
      content.map((cell, index) => ({ row: 6, column: index + 1, content: cell })),
      () => true,
    );
    expect([...sheet.cells.values()]).toEqual(['กองคลัง', '1/2', '007']);
    expect(sheet.formats).toEqual(['@', '@', '@']);
  }
});
