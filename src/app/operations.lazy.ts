import * as operations from './operations/index.ts';

/** Everything but typing: an edit, for which the host loads the whole script too, must not pay for it. */
export const loadOperations = (): typeof operations => operations;
