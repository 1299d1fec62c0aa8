import { parseMovingKey } from '../../tabs/derive/moving-key.ts';
import { FIRST_DATA_ROW, KEY_COLUMN } from '../../tabs/derive/tab-layout.ts';
import { writeRowKeys } from '../write-row-keys.ts';
import { type Book, readAgain } from './read-again.ts';

/** Gives the new rows of a finished move their plain keys. They count already: nothing depends on it. */
export function bringHome(book: Book, tab: string, movingKeys: ReadonlySet<string>): void {
  const sheet = book.sheets.get(tab);
  const table = readAgain(book, tab);
  if (!sheet || table === null) return;
  const changes = table.grid.flatMap((cells, index): [number, string][] => {
    const key = String(cells[KEY_COLUMN - 1] ?? '');
    const moving = movingKeys.has(key) ? parseMovingKey(key) : null;
    return index + 1 < FIRST_DATA_ROW || moving === null ? [] : [[index + 1, moving.row]];
  });
  writeRowKeys(sheet, table.grid, new Map(changes));
}
