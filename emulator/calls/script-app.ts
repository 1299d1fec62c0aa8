import { createHash } from 'node:crypto';
import { HostRefusal } from '../ground/refusal.ts';
import type { ClockRequest } from '../realm/clock-trigger-builder.ts';
import type { TriggerDescription } from '../realm/trigger.ts';
import { timeInZone } from '../stores/time-zone.ts';
import type { DailySchedule, Schedule } from '../stores/trigger-schedule.ts';
import type { Trigger } from '../stores/triggers.ts';
import { type HostOps, type Run, requireScope } from './run.ts';

const SCOPE = ['script.scriptapp'];

function describe({ id, handler, event, sourceId }: Trigger): TriggerDescription {
  return { id, handler, event, sourceId };
}

/** The asked scopes (all of the manifest for null) that this person has not granted. */
function missingScopes(run: Run, asked: readonly string[] | null): string[] {
  const needed = asked ?? run.project.manifest.oauthScopes ?? [];
  return needed.filter((scope) => !run.scopes.has(scope));
}

function create(
  run: Run,
  handler: string,
  rest: Pick<Trigger, 'event' | 'sourceId' | 'schedule' | 'disabled'>,
): TriggerDescription {
  requireScope(run, 'ScriptApp.newTrigger', SCOPE);
  // Names that end in _ are private: nothing but the script itself can call them.
  if (handler.endsWith('_')) throw new HostRefusal(`Script function not found: ${handler}`);
  return describe(run.office.triggers.create({ creator: run.user, handler, ...rest }));
}

function scheduleOf(request: ClockRequest, now: number, scriptZone: string): Schedule {
  const { hour = 0, minute = 0, zone = scriptZone } = request;
  if (request.after !== undefined) return { type: 'at', time: now + request.after };
  if (request.at !== undefined) return { type: 'at', time: request.at };
  if (request.onDate) {
    const [year, month, day] = request.onDate;
    return { type: 'at', time: timeInZone({ year, month, day, hour, minute }, zone) };
  }
  if (request.everyMinutes !== undefined) return { type: 'minutes', every: request.everyMinutes };
  if (request.everyHours !== undefined) return { type: 'hours', every: request.everyHours };
  return { type: 'calendar', hour, minute, zone, ...calendarRule(request) };
}

function calendarRule(request: ClockRequest): Partial<DailySchedule> {
  const { everyDays, everyWeeks, weekday, monthDay } = request;
  if (monthDay !== undefined) return { monthDay };
  if (everyDays !== undefined) return { everyDays };
  if (everyWeeks === undefined && weekday === undefined) {
    throw new HostRefusal('The trigger has no recurrence or time set.');
  }
  return { everyWeeks: everyWeeks ?? 1, weekday: weekday ?? 1 };
}

/** ScriptApp: triggers need script.scriptapp; questions about authorization need nothing. */
export const scriptAppOps = {
  'SpreadsheetTriggerBuilder.create': (
    run: Run,
    handler: string,
    event: Trigger['event'],
    sourceId: string,
  ) => create(run, handler, { event, sourceId }),
  'ClockTriggerBuilder.create': (run: Run, handler: string, request: ClockRequest) => {
    const zone = run.project.manifest.timeZone ?? 'Etc/GMT';
    const schedule = scheduleOf(request, run.office.clock.now(), zone);
    const isNested = run.cause === 'installable-trigger';
    const disabled = isNested && run.office.behaviour.disablesNestedTriggers;
    return create(run, handler, { event: 'CLOCK', sourceId: null, schedule, disabled });
  },
  'ScriptApp.getProjectTriggers': (run: Run) => {
    requireScope(run, 'ScriptApp.getProjectTriggers', SCOPE);
    return run.office.triggers.createdBy(run.user).map(describe);
  },
  'ScriptApp.getUserTriggers': (run: Run, sourceId: string) => {
    requireScope(run, 'ScriptApp.getUserTriggers', SCOPE);
    return run.office.triggers
      .createdBy(run.user)
      .filter((trigger) => trigger.sourceId === sourceId)
      .map(describe);
  },
  'ScriptApp.deleteTrigger': (run: Run, id: string) => {
    requireScope(run, 'ScriptApp.deleteTrigger', SCOPE);
    run.office.triggers.delete(run.user, id);
  },
  'ScriptApp.getAuthorizationInfo': (run: Run, scopes: readonly string[] | null) =>
    missingScopes(run, scopes),
  'ScriptApp.requireScopes': (run: Run, scopes: readonly string[] | null) => {
    const missing = missingScopes(run, scopes);
    if (missing.length === 0) return;
    // The host ends the execution and shows the consent screen: no script can catch that.
    run.ui.push({ kind: 'authorization', scopes: missing });
    run.dead = 'Authorization is required to perform that action.';
    throw new HostRefusal(run.dead);
  },
  'ScriptApp.getScriptId': (run: Run) => {
    const names = run.project.scripts.map(({ name }) => name).join('\n');
    return `1${createHash('sha256').update(names).digest('base64url')}`;
  },
} satisfies HostOps;
