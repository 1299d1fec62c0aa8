import type { PaperKind } from '../text/paper-kinds.ts';
import { checkPackage } from './docx/check-package.ts';
import { checkTemplate } from './docx/check-template.ts';
import { openDocx, unpackedSize } from './docx/docx-zip.ts';
import type { TemplateFault } from './docx/template-fault.ts';
import { PAPERS } from './papers.ts';

/** Bytes of all parts together; pictures and fonts of a template are far smaller. */
const LARGEST_UNPACKED = 20 * 1024 * 1024;

/** Everything for which a municipality's own template of this paper is refused, in reading order; none: it may be used. */
export function templateFaults(kind: PaperKind, template: Uint8Array): TemplateFault[] {
  if (unpackedSize(template) > LARGEST_UNPACKED)
    return [{ code: 'TOO_LARGE', tag: '', hint: null, place: null }];
  const zip = openDocx(template);
  if (zip === null) return [{ code: 'NOT_A_DOCX', tag: '', hint: null, place: null }];
  const faults = checkPackage(zip);
  return faults.length > 0 ? faults : checkTemplate(zip, PAPERS[kind].tags);
}
