import * as z from 'zod/mini';
import { type Cell, textOf } from '../../../base/cell.ts';
import { ProgramFault } from '../../../base/program-fault.ts';
import { appendRow } from '../../../sheets/append-row.ts';
import { sheetRowOf } from '../../../sheets/read-grid.ts';
import { readWorkbook, type WorkbookReading } from '../../../sheets/read-workbook.ts';
import { rightsOver } from '../../../sheets/rights.ts';
import { ACTIVITIES_TAB, REQUIRED_OF_ACTIVITY } from '../../../tabs/activities.ts';
import { divisionTabKey } from '../../../tabs/define-tab.ts';
import { divisionFinder, type FindDivision } from '../../../tabs/derive/division-names.ts';
import { type FormField, formOf } from '../../../tabs/derive/form.ts';
import { FIRST_DATA_ROW } from '../../../tabs/derive/tab-layout.ts';
import { cellUnder, type Table, tableIn } from '../../../tabs/derive/table.ts';
import { typedColumn } from '../../../tabs/derive/typed-cells.ts';
import { DIVISIONS_TAB } from '../../../tabs/master-tabs.ts';
import { DIVISION_SENTENCES } from '../../../text/divisions.ts';
import { typingSentence } from '../../../text/typing.ts';
import { columnKey, divisionCode, pageToken } from '../../arguments.ts';
import { endpoint } from '../../endpoint.ts';

const LONGEST_TEXT = 5_000;
const MOST_FIELDS = 100;
/** Rows from the form have its token behind this, so that sending it twice adds one row. */
const ROW_KEY = 'form-';

/** A field with the suggestions of the workbook. */
export type ActivityField = Omit<FormField, 'choicesFrom'> & {
  readonly required: boolean;
  /** Behind each suggestion what it stands for: the title of strategy 1; empty where it says it itself. */
  readonly choiceTitles: readonly string[];
};

export interface ActivityForm {
  /** Code, or `central`. */
  readonly division: string;
  readonly divisionName: string;
  readonly fields: readonly ActivityField[];
  /** Why this person cannot add a row there; empty when it can be. */
  readonly refusal: string;
}

/** `invalid`: nothing was written, `problems` has a sentence for each field at fault. */
export interface AddedActivity {
  readonly outcome: 'added' | 'invalid' | 'refused';
  readonly message: string;
  readonly problems: Readonly<Record<string, string>>;
  readonly row: string;
  readonly gid: number;
  readonly cell: string;
}

function activitySchema() {
  return z.strictObject({
    division: divisionCode(),
    token: pageToken(),
    fields: z
      .record(columnKey(), z.string().check(z.maxLength(LONGEST_TEXT)))
      .check(z.refine((fields) => Object.keys(fields).length <= MOST_FIELDS)),
  });
}

/** The form for a new activity of a division, from the declaration of its tab. Reads only. */
export const getActivityForm = endpoint({
  takes: () => [z.strictObject({ division: divisionCode() })],
  setUp: true,
  run({ division }): ActivityForm {
    const { reading, table, refusal } = openTab(division);
    const fields =
      table === null ? [] : formOf(table.layout).map((field) => withChoices(reading, field));
    const named = reading.plan.divisions.find(({ code }) => code === division)?.name;
    return { division, divisionName: named ?? table?.layout.title ?? '', fields, refusal };
  },
});

/**
 * Adds an activity to the tab of a division, read and checked as if it had been typed there. Heads add to their
 * own tabs, HR to all.
 * @throws ProgramFault BAD_ARGUMENTS for a field of no column.
 */
export const addActivity = endpoint({
  takes: () => [activitySchema()],
  setUp: true,
  lock: true,
  run({ division, token, fields }): AddedActivity {
    const { reading, table, refusal } = openTab(division);
    const sheet = reading.sheets.get(tabOf(division));
    if (refusal !== '' || table === null || !sheet)
      return { ...NOTHING_ADDED, outcome: 'refused', message: refusal };
    const { cells, problems } = readFields(reading, table, fields);
    if (Object.keys(problems).length > 0)
      return { ...NOTHING_ADDED, message: DIVISION_SENTENCES.fieldsWrong, problems };
    const row = `${ROW_KEY}${token}`;
    if (!table.rows.some(({ key }) => key === row)) appendRow(sheet, table, row, cells);
    const added = sheetRowOf(sheet, row) ?? FIRST_DATA_ROW;
    return {
      outcome: 'added',
      message: DIVISION_SENTENCES.activityAdded(textOf(cells.get('name') ?? '')),
      problems: {},
      ...{ row, gid: sheet.getSheetId(), cell: `B${added}` },
    };
  },
});

const NOTHING_ADDED: AddedActivity = {
  ...{ outcome: 'invalid', message: '', problems: {}, row: '', gid: 0, cell: '' },
};

function tabOf(division: string): string {
  return divisionTabKey(ACTIVITIES_TAB.key, division);
}

interface OpenTab {
  readonly reading: WorkbookReading;
  readonly table: Table | null;
  readonly refusal: string;
}

function openTab(division: string): OpenTab {
  const reading = readWorkbook();
  const table = reading.tables.get(tabOf(division)) ?? null;
  if (table === null) return { reading, table, refusal: DIVISION_SENTENCES.noSuchDivision };
  const mayWrite = rightsOver(reading.sheets).canWrite(tabOf(division));
  return { reading, table, refusal: mayWrite ? '' : DIVISION_SENTENCES.notYours };
}

function withChoices({ tables, plan }: WorkbookReading, field: FormField): ActivityField {
  const { choicesFrom, choices, ...rest } = field;
  const required = REQUIRED_OF_ACTIVITY.includes(field.key);
  const titles = new Map(plan.strategies.map(({ number, title }) => [String(number), title]));
  const table = choicesFrom === null ? undefined : tables.get(choicesFrom.tab);
  if (choicesFrom === null || !table) return { ...rest, required, choices, choiceTitles: [] };
  const typed = table.rows.map((row) => textOf(cellUnder(table, row, choicesFrom.column)));
  const known = typed.filter((one, index) => one !== '' && typed.indexOf(one) === index);
  const isStrategy = field.key === 'strategy';
  const choiceTitles = isStrategy ? known.map((one) => titles.get(one) ?? '') : [];
  return { ...rest, required, choices: known, choiceTitles };
}

/** Reads each field as its column would read it typed; a field of no column is a fault of the caller. */
function readFields(
  reading: WorkbookReading,
  table: Table,
  fields: Readonly<Record<string, string>>,
): { cells: ReadonlyMap<string, Cell>; problems: Readonly<Record<string, string>> } {
  const divisions = tableIn(reading.tables, DIVISIONS_TAB);
  const find: FindDivision = divisions ? divisionFinder(divisions.grid) : (typed) => typed;
  const known = formOf(table.layout);
  const stray = Object.keys(fields).find((key) => !known.some((field) => field.key === key));
  if (stray !== undefined)
    throw new ProgramFault('BAD_ARGUMENTS', `addActivity: no column ${stray.slice(0, 40)}`);
  const problems: Record<string, string> = {};
  const cells = new Map<string, Cell>();
  for (const { key, header } of known) {
    const typed = (fields[key] ?? '').trim();
    const reader = typedColumn(table.layout.key, key);
    const read = reader?.read(typed, '', find) ?? { value: typed, fault: null };
    if (typed === '' && REQUIRED_OF_ACTIVITY.includes(key))
      problems[key] = DIVISION_SENTENCES.fieldMissing(header);
    else if (read.fault !== null) {
      const place = { tab: table.layout.key, row: '', column: key };
      problems[key] = typingSentence(place, typed, read.fault);
    } else cells.set(key, read.value);
  }
  return { cells, problems };
}
