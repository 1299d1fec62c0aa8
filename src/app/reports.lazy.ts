import * as reports from '../reports/index.ts';

/** Report code and templates are needed by papers only. */
export const loadReports = (): typeof reports => reports;
