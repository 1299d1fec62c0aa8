import type { TableSpot } from './paragraphs.ts';

export const TEMPLATE_FAULT_CODES = [
  /** The file is no .docx. */
  'NOT_A_DOCX',
  /** No paper data has this name; `hint` is the likely right one. */
  'TAG_UNKNOWN',
  /** The name exists, but only inside the list or group `hint`. */
  'TAG_OUT_OF_PLACE',
  /** A list or group is printed as if it were text. */
  'TAG_NEEDS_LOOP',
  /** A column is to be repeated for something that is no list, or not within one table cell. */
  'COLUMN_LOOP_MISPLACED',
  'LOOP_UNCLOSED',
  'LOOP_UNOPENED',
  /** Loops overlap; `hint` is the loop that has to be closed first. */
  'LOOP_CROSSED',
  /** Opened inside a table and closed outside it, or in another table. */
  'LOOP_ACROSS_TABLE',
  /** `{` without `}` in the same paragraph. */
  'BRACE_UNCLOSED',
  'BRACE_UNOPENED',
  /** Full-width braces as some keyboards type them. */
  'BRACE_FULL_WIDTH',
  /** The filler cannot read the template for a reason that none of the others covers. */
  'TEMPLATE_UNREADABLE',
] as const;

export type TemplateFaultCode = (typeof TEMPLATE_FAULT_CODES)[number];

/** Where in a template something stands. */
export interface TemplatePlace {
  readonly part: 'body' | 'header' | 'footer';
  /** From 1, counted through the part. */
  readonly paragraph: number;
  readonly spot: TableSpot | null;
  /** The paragraph's text, at most 60 characters. */
  readonly text: string;
}

/** Why a template is refused; all faults of a template are collected. */
export interface TemplateFault {
  readonly code: TemplateFaultCode;
  /** The tag as it stands in the template, without braces. */
  readonly tag: string;
  /** The likely right name, or the name the code speaks of. */
  readonly hint: string | null;
  /** null: the whole file. */
  readonly place: TemplatePlace | null;
}
