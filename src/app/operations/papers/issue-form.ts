import * as z from 'zod/mini';
import { momentText } from '../../../sheets/person.ts';
import { thaiDateLong } from '../../../text/format.ts';
import { endpoint } from '../../endpoint.ts';
import { loadReports } from '../../reports.lazy.ts';
import { surveyWorkbook } from '../../survey.ts';
import { paperChoice, paperKind } from './arguments.ts';
import { earlierIssue, proposedNumber, seriesOf } from './issue-terms.ts';
import { today } from './paper-desk.ts';
import { rowsIn } from './registered-facts.ts';

/** What is to be asked before a paper gets its number. */
export interface IssueFormAnswer {
  /** Name of the series: คำสั่ง, บันทึกข้อความ, or that of the kind. */
  readonly series: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The next number of a series that lives in this file; empty: the number is asked for. */
  readonly proposed: string;
  /** The number under which this paper was issued before; empty: it was not. */
  readonly issuedAs: string;
  /** In words; empty when it is not known. */
  readonly issuedOn: string;
  /** It was issued by hand before: with its own number and day (YYYY-MM-DD) it is entered into the register. */
  readonly byHand: { readonly number: string; readonly day: string } | null;
  /** Approval and effective day of its own, which a revision has. */
  readonly asksApproval: boolean;
}

/** Reads only: the number is settled when the paper is issued. */
export const getIssueForm = endpoint({
  takes: () => [paperKind(), z.optional(paperChoice())],
  hr: true,
  run(kind, choice = {}): IssueFormAnswer {
    const { plan, tables } = surveyWorkbook().reading;
    const soFar = { plan, rows: rowsIn(tables) };
    const day = today(momentText(new Date()));
    const reissue = loadReports().reissueOf(kind);
    const earlier = earlierIssue({ kind, choice, terms: {}, reissue, today: day }, soFar);
    const series = seriesOf(kind, plan);
    return {
      series: series.name,
      today: day,
      proposed: series.isCentral ? '' : proposedNumber(kind, day, { soFar, ahead: 0 }).text,
      issuedAs: earlier?.numberText ?? '',
      issuedOn: earlier?.day ? thaiDateLong(earlier.day) : '',
      byHand:
        earlier?.row === null ? { number: earlier.numberText, day: earlier.day ?? day } : null,
      asksApproval: kind === 'revision',
    };
  },
});
