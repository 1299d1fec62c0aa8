import { call, guard, tally } from '../bridge.ts';
import { make, type RangeRef } from './factory.ts';
import type { EmulatedRange } from './range.ts';

/** Several ranges that are changed alike in one call (Apps Script reference: RangeList). */
export class EmulatedRangeList {
  readonly serviceName = 'SpreadsheetApp.RangeList';
  private readonly refs: readonly RangeRef[];

  constructor(ranges: readonly EmulatedRange[]) {
    this.refs = ranges.map((range) => range.ref);
  }

  getRanges(): EmulatedRange[] {
    tally('RangeList.getRanges');
    return this.refs.map((ref) => make.range(ref));
  }

  setValue(value: unknown): this {
    return this.change('setValue', value);
  }
  setFormula(formula: string): this {
    return this.change('setFormula', formula);
  }
  setNote(note: string | null): this {
    return this.change('setNote', note);
  }
  setBackground(color: string | null): this {
    return this.change('setBackground', color);
  }
  setFontColor(color: string | null): this {
    return this.change('setFontColor', color);
  }
  setFontFamily(family: string | null): this {
    return this.change('setFontFamily', family);
  }
  setFontSize(size: number): this {
    return this.change('setFontSize', size);
  }
  setFontWeight(weight: string | null): this {
    return this.change('setFontWeight', weight);
  }
  setFontStyle(style: string | null): this {
    return this.change('setFontStyle', style);
  }
  setFontLine(line: string | null): this {
    return this.change('setFontLine', line);
  }
  setHorizontalAlignment(alignment: string | null): this {
    return this.change('setHorizontalAlignment', alignment);
  }
  setVerticalAlignment(alignment: string | null): this {
    return this.change('setVerticalAlignment', alignment);
  }
  setNumberFormat(format: string): this {
    return this.change('setNumberFormat', format);
  }
  setWrap(wrap: boolean): this {
    return this.change('setWrap', wrap);
  }
  setWrapStrategy(strategy: unknown): this {
    return this.change('setWrapStrategy', String(strategy));
  }
  insertCheckboxes(): this {
    return this.change('insertCheckboxes', []);
  }
  removeCheckboxes(): this {
    return this.change('removeCheckboxes');
  }
  check(): this {
    return this.change('check', true);
  }
  uncheck(): this {
    call('RangeList.uncheck>RangeList.check', this.refs, false);
    return this;
  }
  clear(): this {
    return this.change('clear', ['contentsOnly', 'formatOnly']);
  }
  clearContent(): this {
    call('RangeList.clearContent>RangeList.clear', this.refs, ['contentsOnly']);
    return this;
  }
  clearFormat(): this {
    call('RangeList.clearFormat>RangeList.clear', this.refs, ['formatButNumbers']);
    return this;
  }
  clearNote(): this {
    call('RangeList.clearNote>RangeList.clear', this.refs, ['commentsOnly']);
    return this;
  }
  clearDataValidations(): this {
    call('RangeList.clearDataValidations>RangeList.clear', this.refs, ['validationsOnly']);
    return this;
  }
  breakApart(): this {
    return this.change('breakApart');
  }

  toString(): string {
    return 'RangeList';
  }

  private change(method: string, ...args: unknown[]): this {
    call(`RangeList.${method}`, this.refs, ...args);
    return this;
  }
}

export function makeRangeList(ranges: readonly EmulatedRange[]): EmulatedRangeList {
  return guard('RangeList', new EmulatedRangeList(ranges));
}
