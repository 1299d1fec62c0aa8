import { type Evaluator, evaluateUsedCells } from '../../ground/used-cells.ts';
import { addMissingFunctions, makeConditionalSumsStrict } from '../../workbook/engine-functions.ts';
import type { HostCellsCommand } from '../protocol/grid-command.ts';
import { type GridPackage, grid } from './grid-component.ts';

const HOST_CELLS = 'HOST_CELLS';

function addHostCellsCommand({ CorePlugin, coreTypes, registries }: GridPackage): void {
  class HostCellsPlugin extends CorePlugin {
    handle(command: { readonly type: string }): void {
      if (command.type !== HOST_CELLS) return;
      const { sheetId, cells, styles } = command as HostCellsCommand;
      for (const [row, col, content, format, style] of cells) {
        const looks = style < 0 ? null : styles[style];
        this.dispatch('UPDATE_CELL', { sheetId, row, col, content, format, style: looks });
      }
    }
  }
  coreTypes.add(HOST_CELLS);
  registries.inverseCommandRegistry.add(HOST_CELLS, (command: object) => [command]);
  registries.corePluginRegistry.add('host_cells', HostCellsPlugin);
}

/** Teaches the page's engine what the host's engine knows: both must compute the same. */
export function teachEngine(): void {
  addHostCellsCommand(grid);
  addMissingFunctions(grid.addFunction as never, grid.helpers.arg);
  makeConditionalSumsStrict(grid.registries.functionRegistry);
  evaluateUsedCellsOnly();
}

/** As in the host. The class of the evaluator is not exported; a model without data leads to it. */
function evaluateUsedCellsOnly(): void {
  const probe = new grid.Model({}, {}, []);
  const evaluator = probe.handlers
    .map((handler) => (handler as { evaluator?: Evaluator }).evaluator)
    .find((found) => found !== undefined);
  if (!evaluator) throw new Error('the grid component has no evaluator: is it version 19.3.7?');
  (Object.getPrototypeOf(evaluator) as Evaluator).evaluateAllCells = evaluateUsedCells;
}
