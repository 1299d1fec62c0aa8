/** The lazy door to all that makes papers: nothing else of this folder is imported from outside. */
export {
  createDocument,
  DOCX,
  exportDocument,
  type FoundFile,
  filesMarked,
  isThere,
} from './drive-files.ts';
export {
  keepsBack,
  type MadePaper,
  makePaper,
  type PaperOptions,
  restsOnPlan,
} from './make-paper.ts';
export { defaultTemplate, templateFaults } from './own-template.ts';
export type { PaperAsk, PaperIssue, PaperSource } from './paper.ts';
export { readyFolder } from './paper-folders.ts';
