/** Thai vowels and tone marks above and below stand on their letter and take no place of their own. */
const ABOVE_OR_BELOW = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g;

function widthOf(text: string): number {
  return text.replace(ABOVE_OR_BELOW, '').length;
}

function isNumber(text: string): boolean {
  return /^[+-]?[\d,.]+%?$/.test(text);
}

/** Lines up rows in columns for a terminal: numbers to the right, texts to the left. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const padded = (text: string, column: number): string => {
    const space = ' '.repeat((widths[column] ?? 0) - widthOf(text));
    return isNumber(text) ? space + text : text + space;
  };
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
}
