import { toThaiDigits } from '../../base/thai-digits.ts';
import { EVERYONE_OWNER } from '../activities.ts';
import { CENTRAL, divisionTabKey } from '../define-tab.ts';
import {
  divisionNameFormula,
  type Figure,
  type Line,
  lineFormula,
  linesOf,
  SUMMED_FIGURES,
} from '../derive/formulas.ts';
import type { FixedCell, FixedRow, PlanShape } from '../derive/tab-layout.ts';
import { ALL, EVERYONE, lineKey, NO_STRATEGY, NOBODY, SPAN } from '../reconciliation-keys.ts';
import { ALL_LABEL, formula, label, NOBODY_LABEL } from './cells.ts';

const NO_STRATEGY_LABEL = 'ไม่ระบุยุทธศาสตร์';

export function reconciliationRows(shape: PlanShape): FixedRow[] {
  return linesOf(shape).map((line) => reconciliationRow(shape, line));
}

function reconciliationRow(shape: PlanShape, line: Line): FixedRow {
  const key = lineKey(line.year, line.strategy, line.division);
  const figures = SUMMED_FIGURES.map((figure): [string, FixedCell] => [
    figure,
    formula((map) => lineFormula(map, shape, line, figure)),
  ]);
  return {
    key,
    cells: {
      year: label(line.year === SPAN ? 'รวมทุกปี' : String(line.year)),
      strategy: label(strategyLabel(shape, line)),
      division: divisionCell(line.division),
      ...Object.fromEntries(figures),
      allocated: ofOwnLine(key, 'original', '+', 'transferred'),
      difference: ofOwnLine(key, 'planned', '-', 'allocated'),
      ...linkOf(line),
    },
  };
}

function ofOwnLine(key: string, one: Figure, sign: '+' | '-', other: Figure): FixedCell {
  return formula((map) => {
    const [first, second] = [one, other].map((figure) => map.cell('reconciliation', key, figure));
    return `=ROUND(${first}${sign}${second},2)`;
  });
}

/** To where the money of a line was planned: the tab of its division or of the centre; none for a total. */
function linkOf({ division }: Line): FixedRow['cells'] {
  if (division === ALL) return {};
  const central = division === EVERYONE || division === NOBODY;
  const tab = divisionTabKey('activities', central ? CENTRAL : division);
  return { link: formula((map) => `=HYPERLINK("${map.link(tab)}","ดูกิจกรรม")`) };
}

function strategyLabel(shape: PlanShape, line: Line): string {
  if (line.strategy === ALL) return ALL_LABEL;
  if (line.strategy === NO_STRATEGY) return NO_STRATEGY_LABEL;
  const title = shape.strategies.find((one) => one.number === line.strategy)?.title ?? '';
  return `${toThaiDigits(String(line.strategy))}. ${title}`;
}

function divisionCell(division: string): FixedCell {
  if (division === ALL) return label(ALL_LABEL);
  if (division === EVERYONE) return label(EVERYONE_OWNER);
  if (division === NOBODY) return label(NOBODY_LABEL);
  return formula((map) => `=${divisionNameFormula(map, division)}`);
}
