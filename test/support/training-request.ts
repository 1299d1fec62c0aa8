import { BLANK_REQUEST, type TrainingRequest } from '../../src/plan/training/training.ts';

/** A request of which nothing is filled but what is given. */
export function trainingRequest(changes: Partial<TrainingRequest> = {}): TrainingRequest {
  return { ...BLANK_REQUEST, source: { tab: 'requests', row: 'r1' }, ...changes };
}
