import { selectCell } from '../../sheets/show-cell.ts';
import { SIDEBAR_SENTENCES } from '../../text/sidebar.ts';
import { cellTarget } from '../arguments.ts';
import { endpoint } from '../endpoint.ts';

/** Selects a cell for the person at the keyboard. */
export const showCell = endpoint({
  takes: () => [cellTarget()],
  run({ gid, cell }): { shown: boolean; message: string } {
    const shown = selectCell(gid, cell);
    return { shown, message: shown ? '' : SIDEBAR_SENTENCES.noSuchCell };
  },
});
