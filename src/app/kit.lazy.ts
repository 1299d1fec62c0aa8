import * as kit from '../kit/index.ts';

/** The starter kit is needed on the first day only. */
export const loadKit = (): typeof kit => kit;
