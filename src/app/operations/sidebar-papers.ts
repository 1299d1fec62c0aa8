import type { FiscalYear } from '../../base/fiscal-year.ts';
import { readTab } from '../../sheets/read-tab.ts';
import { parseRows } from '../../tabs/derive/parse-rows.ts';
import type { Table } from '../../tabs/derive/table.ts';
import { PAPERS_TAB } from '../../tabs/record-tabs.ts';
import { dayOfMoment } from '../../text/sidebar.ts';

/** One paper of the register. */
export interface PaperAnswer {
  readonly kind: string;
  readonly number: number | null;
  readonly title: string;
  readonly year: FiscalYear | null;
  /** "๒๑ พ.ย. ๒๕๖๙"; as it stands in the register when it is no day. */
  readonly madeOn: string;
  /** Empty unless it is a web address: whoever may write the register could put anything there. */
  readonly link: string;
  readonly state: string;
}

/** The register of papers, the newest first. */
export function listPapers(): { papers: PaperAnswer[] } {
  const register = readTab(PAPERS_TAB.key);
  return { papers: register === null ? [] : paperAnswers(register.table) };
}

function paperAnswers(table: Table): PaperAnswer[] {
  return parseRows(PAPERS_TAB, table)
    .rows.map(({ values }) => {
      const { kind, number, title, year, madeAt, link, state } = values;
      return {
        ...{ kind, number, title, year, state },
        madeOn: dayOfMoment(madeAt),
        link: /^https:\/\//.test(link) ? link : '',
      };
    })
    .reverse();
}
