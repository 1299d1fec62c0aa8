import * as sample from '../sample/index.ts';

/** The sample municipality is needed by its menu item only. */
export const loadSampleData = (): typeof sample => sample;
