/**
 * What the page uses of the grid component (@odoo/o-spreadsheet 19.3.7, pinned) and of owl, its
 * component library. Both are scripts of their own in the page, so this is their whole type.
 */

export interface Position {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

export interface GridZone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface GridRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface GridStyle {
  readonly note?: string;
  readonly hostFormat?: string;
  readonly textColor?: string;
  readonly [name: string]: unknown;
}

export interface GridCell {
  readonly content: string;
  readonly isFormula: boolean;
  readonly compiledFormula?: { toFormulaString(getters: Getters): string };
}

export interface EvaluatedCell {
  readonly type: 'empty' | 'text' | 'number' | 'boolean' | 'error';
  readonly value: string | number | boolean | null;
  readonly format?: string;
}

export interface Getters {
  getActiveSheetId(): string;
  getSheetIds(): string[];
  getVisibleSheetIds(): string[];
  getSheetName(sheetId: string): string;
  tryGetSheet(sheetId: string): object | undefined;
  getNumberRows(sheetId: string): number;
  getNumberCols(sheetId: string): number;
  getColSize(sheetId: string, col: number): number;
  getCell(position: Position): GridCell | undefined;
  getCells(sheetId: string): readonly { id: number }[];
  getCellPosition(cellId: number): Position;
  getCellStyle(position: Position): GridStyle;
  getCellComputedStyle(position: Position): GridStyle;
  getEvaluatedCell(position: Position): EvaluatedCell;
  getCellText(position: Position, options?: { showFormula?: boolean }): string;
  getCellMultiLineText(
    position: Position,
    options: { wrapWidth?: number; maxWidth?: number },
  ): string[];
  getTextWidth(text: string, style: GridStyle): number;
  getSelectedZones(): GridZone[];
  getActivePosition(): Position;
  getVisibleRect(zone: GridZone): GridRect;
  shouldShowFormulas(): boolean;
  isSheetVisible(sheetId: string): boolean;
  canUndo(): boolean;
  canRedo(): boolean;
  getInvalidDataValidationMessage(position: Position): string | undefined;
}

export interface Command {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** A local revision: what the person's action was and the commands it came down to. */
export interface Revision {
  readonly id: string;
  readonly rootCommand: Command;
  readonly commands: readonly Command[];
}

export interface SessionMessage {
  readonly type: string;
  readonly serverRevisionId?: string;
  readonly nextRevisionId?: string;
  readonly undoneRevisionId?: string;
}

export interface Model {
  readonly getters: Getters;
  readonly session: {
    readonly revisions: { get(id: string): Revision };
    getRevisionId(): string;
  };
  readonly handlers: readonly object[];
  readonly selection: {
    selectCell(col: number, row: number): void;
    selectZone(anchor: { cell: { col: number; row: number }; zone: GridZone }): void;
  };
  dispatch(type: string, payload?: object): { readonly isSuccessful: boolean };
  on(event: string, owner: object, callback: (payload: never) => void): void;
}

interface Registry {
  content: Record<string, unknown>;
  add(key: string, value: unknown): Registry;
  remove(key: string): void;
}

/** What an action of a menu may use. */
export interface GridEnvironment {
  readonly model: Model;
}

export interface GridPackage {
  readonly Model: new (data: object, config: object, revisions: readonly object[]) => Model;
  readonly Spreadsheet: unknown;
  readonly CorePlugin: new (
    config: unknown,
  ) => { dispatch(type: string, payload: object): unknown };
  readonly coreTypes: Set<string>;
  readonly registries: {
    readonly corePluginRegistry: Registry;
    readonly inverseCommandRegistry: Registry;
    readonly cellPopoverRegistry: Registry;
    readonly urlRegistry: Registry;
    readonly cellMenuRegistry: Registry;
    readonly rowMenuRegistry: Registry;
    readonly colMenuRegistry: Registry;
    readonly topbarMenuRegistry: Registry;
    readonly clipboardHandlersRegistries: { readonly cellHandlers: Registry };
    readonly functionRegistry: { readonly mapping: Record<string, never> };
  };
  readonly stores: { readonly GridRenderer: { readonly prototype: object } };
  readonly addFunction: (name: string, descriptor: never) => void;
  readonly helpers: { arg(text: string, help: string): unknown };
  setTranslationMethod(translate: (text: string) => string, isLoaded: () => boolean): void;
}

interface OwlPackage {
  readonly App: new (
    component: unknown,
    config: object,
  ) => {
    addTemplates(xml: string): void;
    /** Takes an element; the file is read in tests, too, where there is no page. */
    mount(target: object): Promise<unknown>;
  };
  readonly Component: new (...args: never[]) => { env: unknown; props: unknown };
  readonly xml: (strings: TemplateStringsArray) => string;
}

declare const o_spreadsheet: GridPackage;
declare const owl: OwlPackage;

export const grid: GridPackage = o_spreadsheet;
export const owlLibrary: OwlPackage = owl;
