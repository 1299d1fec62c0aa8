import type { FiscalYear } from '../../../base/fiscal-year.ts';
import { readTab } from '../../../sheets/read-tab.ts';
import { parseRows } from '../../../tabs/derive/parse-rows.ts';
import type { Table } from '../../../tabs/derive/table.ts';
import { PAPERS_TAB } from '../../../tabs/paper-tabs.ts';
import { thaiDateShort } from '../../../text/format.ts';
import { PAPER_NAMES, type PaperKind } from '../../../text/paper-kinds.ts';
import { dayOfMoment } from '../../../text/sidebar.ts';
import { endpoint } from '../../endpoint.ts';
import { numberTextOf } from './register.ts';

/** One paper of the register. */
export interface PaperAnswer {
  /** Key of its row. */
  readonly paper: string;
  /** Name of its kind, as the register shows it. */
  readonly kind: string;
  /** The kind in calls; null when the name is none that the add-on gives. */
  readonly kindKey: PaperKind | null;
  readonly number: number | null;
  /** "๑๒/๒๕๖๙", "มค ๕๓๗๐๑/๑๒"; empty for a draft. */
  readonly numberText: string;
  readonly version: number | null;
  readonly title: string;
  readonly year: FiscalYear | null;
  /** The day that it bears; empty for a draft. */
  readonly day: string;
  /** "๒๑ พ.ย. ๒๕๖๙"; as it stands in the register when it is no day. */
  readonly madeOn: string;
  readonly madeBy: string;
  /** Empty unless it is a web address: whoever may write the register could put anything there. */
  readonly link: string;
  /** The same as a .docx, and the scan of what was signed; empty like `link`. */
  readonly word: string;
  readonly signed: string;
  readonly state: string;
  readonly note: string;
  /** What the paper was asked for, to ask for it again; empty: of everything. */
  readonly options: string;
}

/** The register of papers, the newest first. */
export const listPapers = endpoint({
  run(): { papers: PaperAnswer[] } {
    const register = readTab(PAPERS_TAB);
    return { papers: register === null ? [] : paperAnswers(register.table) };
  },
});

function paperAnswers(table: Table<typeof PAPERS_TAB>): PaperAnswer[] {
  return parseRows(table)
    .rows.map(({ source, values }) => {
      const { kind, number, version, title, year, issuedOn, madeAt, madeBy, link } = values;
      const { state, note, options } = values;
      return {
        ...{ kind, number, version, title, year, madeBy, state, note, options },
        paper: source.row,
        kindKey: kindNamed(kind),
        numberText: numberTextOf({ values }),
        day: issuedOn === null ? '' : thaiDateShort(issuedOn),
        madeOn: dayOfMoment(madeAt),
        link: addressIn(link),
        word: addressIn(values.word),
        signed: addressIn(values.signed),
      };
    })
    .reverse();
}

function addressIn(typed: string): string {
  return /^https:\/\//.test(typed) ? typed : '';
}

function kindNamed(name: string): PaperKind | null {
  const kinds = Object.keys(PAPER_NAMES) as PaperKind[];
  return kinds.find((kind) => PAPER_NAMES[kind] === name) ?? null;
}
