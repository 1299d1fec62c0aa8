/** The way to all that makes papers: nothing else of this folder is imported from outside. */
export { defaultTemplate } from './default-template.ts';
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
  reissueOf,
  restsOnPlan,
} from './make-paper.ts';
export { templateFaults } from './own-template.ts';
export type { PaperAsk, PaperIssue, PaperSource, Reissue } from './paper.ts';
export { readyFolder } from './paper-folders.ts';
export { projectData } from './project-data.ts';
