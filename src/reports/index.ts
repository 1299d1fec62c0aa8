/** The lazy door to all that makes papers: nothing else of this folder is imported from outside. */
export { type MadePaper, makePaper, type PaperOptions } from './make-paper.ts';
export type { PaperAsk, PaperIssue, PaperSource } from './paper.ts';
export { type WrittenPaper, writePaper } from './write-paper.ts';
