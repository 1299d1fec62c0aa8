import type { TrainingRequest } from '../../src/plan/training/training.ts';

/** A request of which nothing is filled but what is given. */
export function trainingRequest(changes: Partial<TrainingRequest> = {}): TrainingRequest {
  return {
    source: { tab: 'requests', row: 'r1' },
    ...{ idp: '', position: '', course: '', provider: '', place: '' },
    ...{ from: null, to: null, activity: '', activityName: '' },
    ...{ fee: null, allowance: null, travel: null, lodging: null },
    ...{ proposedDay: null, headBy: '', headDay: null, clerkBy: '', clerkDay: null },
    ...{ orderNumber: '', orderDay: null, mayorBy: '', mayorDay: null },
    ...{ loanAmount: null, loanDay: null, attendance: '', reportDay: null, clearedDay: null },
    ...{ sharedDay: null, sharedLink: '', filedDay: null, filedLink: '', cancelled: '' },
    ...changes,
  };
}
