/**
 * Reads text from a clipboard as the grid does: tabs part columns, line ends part rows, a field in
 * quotes may hold both. A line end at the very end does not make another row.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|[^\t\r\n]*/y;
  const body = text.replace(/\r?\n$/, '');
  let at = 0;
  for (;;) {
    field.lastIndex = at;
    const match = field.exec(body);
    const whole = match?.[0] ?? '';
    row.push(match?.[1]?.replaceAll('""', '"') ?? whole);
    at += whole.length;
    if (body[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    if (at >= body.length) return rows;
    row = [];
    at += body.startsWith('\r\n', at) ? 2 : 1;
  }
}
