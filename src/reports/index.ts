/** The lazy door to all that makes papers: nothing else of this folder is imported from outside. */
export { type MadePaper, makePlanBook, type PlanBookOptions } from './plan-book/make.ts';
export { type WrittenPaper, writePaper } from './write-paper.ts';
