import type { PaperKind } from '../text/paper-kinds.ts';
import { ACTIVITY_LIST } from './activities/paper.ts';
import { ANNOUNCEMENT } from './announcement/paper.ts';
import { BUDGET } from './budget/paper.ts';
import { CERTIFICATE } from './certificate/paper.ts';
import { IDP } from './idp/paper.ts';
import { MEMO } from './memo/paper.ts';
import { RULES_AND_PLAN } from './o13/paper.ts';
import { ORDER } from './order/paper.ts';
import type { Paper } from './paper.ts';
import { PLAN_BOOK } from './plan-book/paper.ts';
import {
  DEVELOPMENT_REPORT,
  EVIDENCE_BINDER,
  HALF_YEAR_REPORT,
  MANAGEMENT_REPORT,
  YEAR_REPORT,
} from './results/papers.ts';
import { REVISION } from './revision/paper.ts';
import {
  TRAINING_INTENT,
  TRAINING_MEMO,
  TRAINING_REGISTER,
  TRAINING_REPORT,
  TRAVEL_ORDER,
} from './training/papers.ts';

/**
 * Every paper by its kind. A further one is a folder beside this file, a template in `templates`, a name in
 * `text/paper-kinds.ts`, and a line here.
 */
export const PAPERS: Readonly<Record<PaperKind, Paper>> = {
  plan: PLAN_BOOK,
  announcement: ANNOUNCEMENT,
  revision: REVISION,
  order: ORDER,
  memo: MEMO,
  activities: ACTIVITY_LIST,
  idp: IDP,
  budget: BUDGET,
  certificate: CERTIFICATE,
  o13: RULES_AND_PLAN,
  trainingIntent: TRAINING_INTENT,
  trainingMemo: TRAINING_MEMO,
  travelOrder: TRAVEL_ORDER,
  trainingReport: TRAINING_REPORT,
  trainingRegister: TRAINING_REGISTER,
  halfYearReport: HALF_YEAR_REPORT,
  yearReport: YEAR_REPORT,
  managementReport: MANAGEMENT_REPORT,
  developmentReport: DEVELOPMENT_REPORT,
  evidenceBinder: EVIDENCE_BINDER,
};
