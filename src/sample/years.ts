import { yearsFrom } from '../base/fiscal-year.ts';
import { SETTING_VALUES } from './organisation.ts';

/** The fiscal years of the sample plan. */
export const SAMPLE_YEARS = yearsFrom(SETTING_VALUES.firstYear, SETTING_VALUES.yearCount);
