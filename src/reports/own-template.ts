import { DEFAULT_TEMPLATES } from 'default-templates';
import type { PaperKind } from '../text/paper-kinds.ts';
import { checkTemplate } from './docx/check-template.ts';
import { openDocx } from './docx/docx-zip.ts';
import type { TemplateFault } from './docx/template-fault.ts';
import { PAPERS } from './papers.ts';

/** A municipality's own templates: where they begin, and for what one is refused. */

export function defaultTemplate(kind: PaperKind): Uint8Array {
  return DEFAULT_TEMPLATES[PAPERS[kind].template] ?? new Uint8Array();
}

/** Everything for which a template of this paper is refused, in reading order; none: it may be used. */
export function templateFaults(kind: PaperKind, template: Uint8Array): TemplateFault[] {
  const zip = openDocx(template);
  if (zip === null) return [{ code: 'NOT_A_DOCX', tag: '', hint: null, place: null }];
  return checkTemplate(zip, PAPERS[kind].tags);
}
