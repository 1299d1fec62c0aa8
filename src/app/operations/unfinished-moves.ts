import { completeMoves } from '../../sheets/moves/complete-moves.ts';
import { readTabs } from '../../sheets/moves/read-again.ts';
import { readWorkbook, type WorkbookReading } from '../../sheets/read-workbook.ts';
import type { Rights } from '../../sheets/rights.ts';
import type { Waiting } from '../../text/messages.ts';

/** Ends the moves of rows that were cut off, where this run may write both tabs; reads again if there were any. */
export function endUnfinishedMoves(
  reading: WorkbookReading,
  rights: Rights,
  waiting: Set<Waiting>,
): WorkbookReading {
  const { onTheirWay } = reading;
  if (onTheirWay.length === 0) return reading;
  const tabs = [...new Set(onTheirWay.flatMap(({ tab, moving }) => [tab, moving.from.tab]))];
  if (!tabs.every((tab) => rights.canWrite(tab))) {
    waiting.add('moves');
    return reading;
  }
  const { undecided } = completeMoves(readTabs(reading, tabs));
  if (undecided.length > 0) waiting.add('movesUndecided');
  return readWorkbook();
}
