import numfmt from 'numfmt';
import { displayValue } from '../../workbook/display.ts';
import { hostErrorText } from '../../workbook/error-text.ts';
import type { EvaluatedCell, Getters, GridStyle, Position } from './grid-component.ts';
import { wrapText } from './thai-wrap.ts';

/** The sections of a number format may name a colour: `[Red]-#,##0`. */
const COLOURED = /\[(black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]/i;

function hostValue({ type, value }: EvaluatedCell): EvaluatedCell['value'] {
  return type === 'error' ? hostErrorText(String(value)) : value;
}

function formatColour(format: string, value: EvaluatedCell['value']): string | undefined {
  if (!COLOURED.test(format)) return undefined;
  const colour = numfmt.formatColor(format, value);
  return typeof colour === 'string' ? colour : undefined;
}

/** Makes the grid show each value as the host shows it: by the host's number format and error names. */
export function showAsHost(getters: Getters, locale: string): void {
  const { getCellText, getCellComputedStyle } = getters;
  const shown = (position: Position): string => {
    const cell = getters.getEvaluatedCell(position);
    const format = getters.getCellStyle(position).hostFormat ?? cell.format;
    return displayValue(hostValue(cell), format, locale);
  };
  getters.getCellText = (position, options) =>
    options?.showFormula && getters.getCell(position)?.isFormula
      ? getCellText(position, options)
      : shown(position);
  getters.getCellMultiLineText = (position, { wrapWidth }) => {
    const text = getters.getCellText(position, { showFormula: getters.shouldShowFormulas() });
    if (wrapWidth === undefined) return text.split('\n');
    const style = getters.getCellStyle(position);
    return wrapText(text, wrapWidth, (line) => getters.getTextWidth(line, style));
  };
  getters.getCellComputedStyle = (position): GridStyle => {
    const style = getCellComputedStyle(position);
    if (style.hostFormat === undefined) return style;
    const textColor = formatColour(style.hostFormat, getters.getEvaluatedCell(position).value);
    return textColor === undefined ? style : { ...style, textColor };
  };
}
