import { createRequire } from 'node:module';
import { rectToA1 } from '../ground/a1.ts';
import { type Evaluator, evaluateUsedCells, type UsedCellGetters } from '../ground/used-cells.ts';
import {
  type AddFunction,
  addMissingFunctions,
  type FunctionRegistry,
  makeConditionalSumsStrict,
} from './engine-functions.ts';
import { hostErrorText } from './error-text.ts';

/** A cell's place inside the engine: rows and columns count from 0. */
interface EnginePosition {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

export interface EvaluatedCell {
  readonly value: string | number | boolean | null;
  readonly format?: string;
  readonly message?: unknown;
}

/** A command of the engine; its members depend on its type. */
export interface EngineCommand {
  readonly type: string;
  readonly [member: string]: unknown;
}

interface EngineGetters extends UsedCellGetters {
  getEvaluatedCell(position: EnginePosition): EvaluatedCell;
  getCellText(position: EnginePosition, options: { showFormula: boolean }): string;
  getCellPosition(cellId: number): EnginePosition;
  getEvaluatedCellsPositions(sheetId: string): Iterable<EnginePosition>;
  evaluateFormula(sheetId: string, formula: string, position?: EnginePosition): unknown;
}

/** Keeps every change for undoing it. */
interface ChangeRecorder {
  changes: unknown;
  commands: unknown[];
  recordChanges(callback: () => void): { changes: unknown[]; commands: unknown[] };
}

interface EngineModel {
  readonly getters: EngineGetters;
  readonly handlers: { evaluator?: Evaluator }[];
  readonly state: ChangeRecorder;
  readonly session: { save(): void };
  dispatch(type: string, payload: object): { isSuccessful: boolean; reasons?: unknown };
}

interface EnginePackage {
  readonly Model: new (data: object, config: object) => EngineModel;
  readonly CoreViewPlugin: abstract new (config: never) => object;
  readonly UIPlugin: new (config: unknown) => { dispatch(type: string, payload: object): unknown };
  readonly addFunction: AddFunction;
  readonly helpers: { arg(text: string, help: string): unknown };
  readonly registries: {
    readonly functionRegistry: FunctionRegistry;
    readonly featurePluginRegistry: { add(name: string, plugin: unknown): void };
  };
}

let loaded: EnginePackage | undefined;

/** The engine targets Node 22; on 20 it lacks this one function. */
function polyfillGroupBy(): void {
  const target = Object as unknown as { groupBy?: unknown };
  target.groupBy ??= <T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey) => {
    const groups: Record<PropertyKey, T[]> = {};
    let index = 0;
    for (const item of items) {
      const key = keyOf(item, index);
      groups[key] = [...(groups[key] ?? []), item];
      index += 1;
    }
    return groups;
  };
}

/** The engine reports its timings through console.debug at every command. */
function quietly<T>(action: () => T): T {
  const debug = console.debug;
  console.debug = () => undefined;
  try {
    return action();
  } finally {
    console.debug = debug;
  }
}

let batch: (new (config: unknown) => object) | undefined;

/** The plugin that carries out many commands as one. */
function batchPlugin(engine: EnginePackage): new (config: unknown) => object {
  batch ??= makeBatchPlugin(engine);
  return batch;
}

function makeBatchPlugin(engine: EnginePackage): new (config: unknown) => object {
  return class BatchPlugin extends engine.UIPlugin {
    handle(command: EngineCommand): void {
      if (command.type !== 'HOST_BATCH') return;
      for (const step of command.steps as EngineCommand[]) {
        const result = this.dispatch(step.type, step) as {
          isSuccessful: boolean;
          reasons?: unknown;
        };
        if (!result.isSuccessful && !String(result.reasons).includes('NoChanges')) {
          (command.refused as string[]).push(`${step.type}: ${String(result.reasons)}`);
        }
      }
    }
  };
}

/** Loads the engine at its first use: 170 ms that a script without a workbook need not pay. */
function loadEngine(): EnginePackage {
  if (loaded) return loaded;
  polyfillGroupBy();
  const engine = createRequire(import.meta.url)('@odoo/o-spreadsheet') as EnginePackage;
  engine.registries.featurePluginRegistry.add('host_batch', batchPlugin(engine));
  addMissingFunctions(engine.addFunction, engine.helpers.arg);
  makeConditionalSumsStrict(engine.registries.functionRegistry);
  loaded = engine;
  return engine;
}

/** A tab as the engine needs it. */
export interface SheetShape {
  readonly id: string;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

interface InitialSheet {
  readonly id: string;
  readonly name: string;
  readonly rowNumber: number;
  readonly colNumber: number;
  readonly cells: Record<string, string>;
  readonly formats: Record<string, number>;
}

/** The data of a workbook in which the first commands are carried out, and the commands that remain. */
function initialData(
  shapes: readonly SheetShape[],
  queue: readonly EngineCommand[],
): { data: object; rest: EngineCommand[] } {
  const sheets = new Map(
    shapes.map((shape): [string, InitialSheet] => [shape.id, emptySheet(shape)]),
  );
  const formats = new Map<string, number>();
  let locale: unknown;
  let taken = 0;
  for (const command of queue) {
    if (command.type === 'UPDATE_LOCALE') locale = command.locale;
    else if (command.type !== 'UPDATE_CELL' || !fillCell(sheets, formats, command)) break;
    taken += 1;
  }
  const data = {
    version: '18.5.1',
    revisionId: 'START_REVISION',
    ...(locale === undefined ? {} : { settings: { locale } }),
    formats: Object.fromEntries([...formats].map(([format, id]) => [id, format])),
    sheets: [...sheets.values()],
  };
  return { data, rest: queue.slice(taken) };
}

function emptySheet({ id, name, rows, columns }: SheetShape): InitialSheet {
  return { id, name, rowNumber: rows, colNumber: columns, cells: {}, formats: {} };
}

/** The last content of a cell counts; false for a tab that is not there from the start. */
function fillCell(
  sheets: ReadonlyMap<string, InitialSheet>,
  formats: Map<string, number>,
  { sheetId, row, col, content, format }: EngineCommand,
): boolean {
  const sheet = sheets.get(String(sheetId));
  if (sheet === undefined) return false;
  const a1 = rectToA1({ row: Number(row) + 1, column: Number(col) + 1, rows: 1, columns: 1 });
  // As the engine itself does with what is typed.
  sheet.cells[a1] = String(content).replace(/\r\n|\r/g, '\n');
  delete sheet.formats[a1];
  if (format !== '') {
    const known = formats.get(String(format)) ?? formats.size + 1;
    formats.set(String(format), known);
    sheet.formats[a1] = known;
  }
  return true;
}

/** The formula engine of one workbook. Commands are queued and carried out at the next question. */
export class Engine {
  #built: EngineModel | undefined;
  readonly #sheets: readonly SheetShape[];
  #queue: EngineCommand[] = [];
  #evaluations = 0;
  readonly #lastEvaluated = new Map<
    string,
    { evaluation: number; last: { row: number; column: number } }
  >();

  /** Nothing is built before the first question: what is queued by then is loaded, in half the time. */
  constructor(sheets: readonly SheetShape[]) {
    this.#sheets = sheets;
  }

  get #model(): EngineModel {
    this.#built ??= this.#build();
    return this.#built;
  }

  #build(): EngineModel {
    const engine = loadEngine();
    const { data, rest } = initialData(this.#sheets, this.#queue);
    this.#queue = rest;
    this.#evaluations += 1;
    // A model in this mode is built but not started: its first evaluation is ours already.
    const model = quietly(() => new engine.Model(data, { mode: 'export_verification' }));
    evaluateUsedCellsOnly(model);
    keepNoHistory(model);
    quietly(() => model.dispatch('START', {}));
    leaveOutThePage(model, engine);
    return model;
  }

  /** How often the queue has been carried out; for tests of batching. */
  get evaluations(): number {
    return this.#evaluations;
  }

  queue(command: EngineCommand): void {
    this.#queue.push(command);
  }

  evaluated(sheetId: string, row: number, column: number): EvaluatedCell {
    this.#catchUp();
    const cell = this.#model.getters.getEvaluatedCell({ sheetId, row: row - 1, col: column - 1 });
    if (typeof cell.value !== 'string' || cell.message === undefined) return cell;
    return { ...cell, value: hostErrorText(cell.value) };
  }

  /** The formula as it stands now, references adapted to every change since. */
  formula(sheetId: string, row: number, column: number): string {
    this.#catchUp();
    const position = { sheetId, row: row - 1, col: column - 1 };
    return this.#model.getters.getCellText(position, { showFormula: true });
  }

  /** Evaluates a formula as if it stood in a cell, without writing it. */
  evaluate(sheetId: string, formula: string): unknown {
    this.#catchUp();
    return quietly(() => this.#model.getters.evaluateFormula(sheetId, formula));
  }

  /** The last row and column in which anything is shown; 0 on an empty sheet. */
  lastEvaluated(sheetId: string): { row: number; column: number } {
    this.#catchUp();
    const known = this.#lastEvaluated.get(sheetId);
    if (known?.evaluation === this.#evaluations) return known.last;
    const last = { row: 0, column: 0 };
    for (const position of this.#model.getters.getEvaluatedCellsPositions(sheetId)) {
      if (this.#model.getters.getEvaluatedCell(position).value === null) continue;
      last.row = Math.max(last.row, position.row + 1);
      last.column = Math.max(last.column, position.col + 1);
    }
    this.#lastEvaluated.set(sheetId, { evaluation: this.#evaluations, last });
    return last;
  }

  #catchUp(): void {
    const model = this.#model;
    if (this.#queue.length === 0) return;
    const steps = this.#queue;
    const refused: string[] = [];
    this.#queue = [];
    this.#evaluations += 1;
    quietly(() => model.dispatch('HOST_BATCH', { steps, refused }));
    if (refused.length > 0) throw new Error(`the formula engine refused ${refused.join('; ')}`);
  }
}

function evaluateUsedCellsOnly({ handlers }: EngineModel): void {
  const evaluator = handlers.find((handler) => handler.evaluator)?.evaluator;
  if (!evaluator) throw new Error('the formula engine has no evaluator: is it version 19.3.7?');
  evaluator.evaluateAllCells = evaluateUsedCells;
}

/** More than half of the engine serves its own page: selections, sizes, charts, styles. */
function leaveOutThePage({ handlers }: EngineModel, engine: EnginePackage): void {
  const needed = handlers.filter(
    (handler) =>
      handler.evaluator !== undefined ||
      handler instanceof batchPlugin(engine) ||
      !(handler instanceof engine.CoreViewPlugin || handler instanceof engine.UIPlugin),
  );
  handlers.splice(0, handlers.length, ...needed);
}

/** The host takes nothing back here; every change kept for undo would stay in memory for good. */
function keepNoHistory({ state, session }: EngineModel): void {
  session.save = () => undefined;
  state.recordChanges = (callback) => {
    state.changes = undefined;
    state.commands = [];
    callback();
    return { changes: [], commands: [] };
  };
}
