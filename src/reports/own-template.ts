import type { PaperKind } from '../text/paper-kinds.ts';
import { checkTemplate } from './docx/check-template.ts';
import { openDocx } from './docx/docx-zip.ts';
import type { TemplateFault } from './docx/template-fault.ts';
import { PAPERS } from './papers.ts';

/** Everything for which a municipality's own template of this paper is refused, in reading order; none: it may be used. */
export function templateFaults(kind: PaperKind, template: Uint8Array): TemplateFault[] {
  const zip = openDocx(template);
  if (zip === null) return [{ code: 'NOT_A_DOCX', tag: '', hint: null, place: null }];
  return checkTemplate(zip, PAPERS[kind].tags);
}
