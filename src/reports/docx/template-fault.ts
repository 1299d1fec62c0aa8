import type { TemplateFaultCode } from '../../text/template-faults.ts';
import type { TableSpot } from './paragraphs.ts';

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
  /**
   * TAG_UNKNOWN: the likely right name. TAG_OUT_OF_PLACE: the list or group inside which it is known.
   * LOOP_UNOPENED, LOOP_CROSSED: the loop that is open.
   */
  readonly hint: string | null;
  /** null: the whole file. */
  readonly place: TemplatePlace | null;
}
