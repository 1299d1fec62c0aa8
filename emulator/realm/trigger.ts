import { guard } from './bridge.ts';
import { enumeration } from './enumeration.ts';

export const EventType = enumeration([
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);
export const TriggerSource = enumeration([
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
]);

/** An installable trigger as the host describes it. */
export interface TriggerDescription {
  readonly id: string;
  readonly handler: string;
  readonly event: Exclude<keyof typeof EventType, 'toString'>;
  readonly sourceId: string | null;
}

/** The Trigger object of such a description. */
export function triggerOf({ id, handler, event, sourceId }: TriggerDescription): object {
  return guard('Trigger', {
    getUniqueId: () => id,
    getHandlerFunction: () => handler,
    getEventType: () => EventType[event],
    getTriggerSource: () => (sourceId === null ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS),
    getTriggerSourceId: () => sourceId,
    toString: () => 'Trigger',
  });
}
