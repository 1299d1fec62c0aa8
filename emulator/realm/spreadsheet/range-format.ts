import { call, signatureError } from '../bridge.ts';
import { enumName } from '../enumeration.ts';
import { checkArguments } from './arguments.ts';
import { BorderStyle, WrapStrategy } from './enums.ts';
import { RangeContent } from './range-content.ts';

type WrapValue = GoogleAppsScript.Spreadsheet.WrapStrategy;

function wrapStrategy(name: string): WrapValue {
  return (WrapStrategy as unknown as Record<string, WrapValue>)[name] as WrapValue;
}

type Side = boolean | null;

type BorderArguments = [
  top: Side,
  left: Side,
  bottom: Side,
  right: Side,
  vertical: Side,
  horizontal: Side,
  color?: string | null,
  style?: GoogleAppsScript.Spreadsheet.BorderStyle | null,
];

/** Looks of a range: what a user or script set, not what a conditional format shows. */
export class RangeFormat extends RangeContent {
  getBackground(): string {
    return this.readOne('getBackground');
  }
  getBackgrounds(): string[][] {
    return this.read('getBackgrounds');
  }
  setBackground(color: string | null): this {
    return this.set('setBackground', color, 'string?');
  }
  setBackgrounds(colors: (string | null)[][]): this {
    return this.setMany('setBackgrounds', colors);
  }

  getFontColor(): string {
    return this.readOne('getFontColor');
  }
  getFontColors(): string[][] {
    return this.read('getFontColors');
  }
  setFontColor(color: string | null): this {
    return this.set('setFontColor', color, 'string?');
  }
  setFontColors(colors: (string | null)[][]): this {
    return this.setMany('setFontColors', colors);
  }

  getFontFamily(): string {
    return this.readOne('getFontFamily');
  }
  getFontFamilies(): string[][] {
    return this.read('getFontFamilies');
  }
  setFontFamily(family: string | null): this {
    return this.set('setFontFamily', family, 'string?');
  }
  setFontFamilies(families: (string | null)[][]): this {
    return this.setMany('setFontFamilies', families);
  }

  getFontSize(): number {
    return this.readOne('getFontSize');
  }
  getFontSizes(): number[][] {
    return this.read('getFontSizes');
  }
  setFontSize(size: number): this {
    return this.set('setFontSize', size, 'number');
  }
  setFontSizes(sizes: number[][]): this {
    return this.setMany('setFontSizes', sizes);
  }

  getFontWeight(): string {
    return this.readOne('getFontWeight');
  }
  getFontWeights(): string[][] {
    return this.read('getFontWeights');
  }
  setFontWeight(weight: string | null): this {
    return this.set('setFontWeight', weight, 'string?');
  }
  setFontWeights(weights: (string | null)[][]): this {
    return this.setMany('setFontWeights', weights);
  }

  getFontStyle(): string {
    return this.readOne('getFontStyle');
  }
  getFontStyles(): string[][] {
    return this.read('getFontStyles');
  }
  setFontStyle(style: string | null): this {
    return this.set('setFontStyle', style, 'string?');
  }
  setFontStyles(styles: (string | null)[][]): this {
    return this.setMany('setFontStyles', styles);
  }

  getFontLine(): string {
    return this.readOne('getFontLine');
  }
  getFontLines(): string[][] {
    return this.read('getFontLines');
  }
  setFontLine(line: string | null): this {
    return this.set('setFontLine', line, 'string?');
  }
  setFontLines(lines: (string | null)[][]): this {
    return this.setMany('setFontLines', lines);
  }

  getHorizontalAlignment(): string {
    return this.readOne('getHorizontalAlignment');
  }
  getHorizontalAlignments(): string[][] {
    return this.read('getHorizontalAlignments');
  }
  setHorizontalAlignment(alignment: string | null): this {
    return this.set('setHorizontalAlignment', alignment, 'string?');
  }
  setHorizontalAlignments(alignments: (string | null)[][]): this {
    return this.setMany('setHorizontalAlignments', alignments);
  }

  getVerticalAlignment(): string {
    return this.readOne('getVerticalAlignment');
  }
  getVerticalAlignments(): string[][] {
    return this.read('getVerticalAlignments');
  }
  setVerticalAlignment(alignment: string | null): this {
    return this.set('setVerticalAlignment', alignment, 'string?');
  }
  setVerticalAlignments(alignments: (string | null)[][]): this {
    return this.setMany('setVerticalAlignments', alignments);
  }

  getNumberFormat(): string {
    return this.readOne('getNumberFormat');
  }
  getNumberFormats(): string[][] {
    return this.read('getNumberFormats');
  }
  setNumberFormat(format: string): this {
    return this.set('setNumberFormat', format, 'string');
  }
  setNumberFormats(formats: string[][]): this {
    return this.setMany('setNumberFormats', formats);
  }

  getWrap(): boolean {
    return this.readOne('getWrap');
  }
  getWraps(): boolean[][] {
    return this.read('getWraps');
  }
  setWrap(wrap: boolean): this {
    return this.set('setWrap', wrap, 'boolean');
  }
  setWraps(wraps: boolean[][]): this {
    return this.setMany('setWraps', wraps);
  }

  getWrapStrategy(): WrapValue {
    return wrapStrategy(this.readOne('getWrapStrategy'));
  }
  getWrapStrategies(): WrapValue[][] {
    return this.read<string>('getWrapStrategies').map((row) => row.map(wrapStrategy));
  }
  setWrapStrategy(strategy: WrapValue): this {
    checkArguments('Range.setWrapStrategy', [strategy], ['object']);
    call('Range.setWrapStrategy', this.ref, enumName(WrapStrategy, strategy) ?? 'OVERFLOW');
    return this;
  }
  setWrapStrategies(strategies: WrapValue[][]): this {
    const names = this.matrix<WrapValue>('setWrapStrategies', strategies).map((row) =>
      row.map(String),
    );
    call('Range.setWrapStrategies', this.ref, names);
    return this;
  }

  /** Sides: true draws, false removes, null leaves as it is. */
  setBorder(...args: BorderArguments): this {
    const [top, left, bottom, right, vertical, horizontal, color, style] = args;
    if (args.length !== 6 && args.length !== 8) {
      throw signatureError('SpreadsheetApp.Range.setBorder', args);
    }
    const line = {
      color: color ?? '#000000',
      style: style ? (enumName(BorderStyle, style) ?? 'SOLID') : 'SOLID',
    };
    call('Range.setBorder', this.ref, { top, left, bottom, right, vertical, horizontal }, line);
    return this;
  }

  private set(
    method: string,
    value: unknown,
    expected: 'string' | 'string?' | 'number' | 'boolean',
  ): this {
    checkArguments(`Range.${method}`, [value], [expected]);
    call(`Range.${method}`, this.ref, value);
    return this;
  }

  private setMany(method: string, values: unknown): this {
    call(`Range.${method}`, this.ref, this.matrix(method, values));
    return this;
  }
}
