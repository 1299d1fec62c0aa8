import { call, exception, type Globals, guard, signatureError, tally } from './bridge.ts';
import { clockTriggerBuilder, WeekDay } from './clock-trigger-builder.ts';
import { enumeration, enumName } from './enumeration.ts';
import { registerEvent } from './events.ts';
import { EventType, type TriggerDescription, TriggerSource, triggerOf } from './trigger.ts';

/** ScriptApp.AuthMode; also what `e.authMode` of an event holds. */
export const AuthMode = enumeration(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
const AuthorizationStatus = enumeration(['REQUIRED', 'NOT_REQUIRED']);

/** Installs ScriptApp (Apps Script reference: Script service). */
export function installScriptApp(globals: Globals): void {
  registerEvent('clock', ({ $event: _kind, authMode: _mode, ...plain }) => ({
    ...plain,
    authMode: AuthMode.FULL,
  }));
  globals.ScriptApp = guard('ScriptApp', {
    AuthMode,
    AuthorizationStatus,
    EventType,
    TriggerSource,
    WeekDay,
    newTrigger: (...args: unknown[]) => {
      tally('ScriptApp.newTrigger');
      const [handler] = args;
      if (typeof handler !== 'string') throw signatureError('ScriptApp.newTrigger', args);
      return triggerBuilder(handler);
    },
    getProjectTriggers: () =>
      call<TriggerDescription[]>('ScriptApp.getProjectTriggers').map(triggerOf),
    getUserTriggers: (...args: unknown[]) =>
      call<TriggerDescription[]>(
        'ScriptApp.getUserTriggers',
        sourceId('ScriptApp.getUserTriggers', args),
      ).map(triggerOf),
    deleteTrigger: (...args: unknown[]) => {
      const id = (args[0] as { getUniqueId?: () => unknown } | null | undefined)?.getUniqueId?.();
      if (typeof id !== 'string') throw signatureError('ScriptApp.deleteTrigger', args);
      call('ScriptApp.deleteTrigger', id);
    },
    getAuthorizationInfo: (...args: unknown[]) => {
      const scopes = scopesIn('getAuthorizationInfo', args, true);
      return authorizationInfo(call<string[]>('~ScriptApp.getAuthorizationInfo', scopes));
    },
    requireScopes: (...args: unknown[]) => {
      call('~ScriptApp.requireScopes', scopesIn('requireScopes', args, false));
    },
    requireAllScopes: (...args: unknown[]) => {
      call('~ScriptApp.requireScopes', scopesIn('requireAllScopes', args, true));
    },
    getScriptId: () => call<string>('~ScriptApp.getScriptId'),
    toString: () => 'ScriptApp',
  });
}

function triggerBuilder(handler: string): object {
  return guard('TriggerBuilder', {
    forSpreadsheet: (...args: unknown[]) =>
      spreadsheetTriggerBuilder(handler, sourceId('TriggerBuilder.forSpreadsheet', args)),
    timeBased: () => clockTriggerBuilder(handler),
    toString: () => 'TriggerBuilder',
  });
}

function spreadsheetTriggerBuilder(handler: string, source: string): object {
  let event: string | undefined;
  const chosen = (next: string) => () => {
    if (event !== undefined)
      throw exception('The event type has already been set for this trigger.');
    event = next;
    return builder;
  };
  const builder: object = guard('SpreadsheetTriggerBuilder', {
    onOpen: chosen('ON_OPEN'),
    onEdit: chosen('ON_EDIT'),
    onChange: chosen('ON_CHANGE'),
    onFormSubmit: chosen('ON_FORM_SUBMIT'),
    create: () => {
      if (event === undefined) throw exception('An event type must be set for this trigger.');
      return triggerOf(call('SpreadsheetTriggerBuilder.create', handler, event, source));
    },
    toString: () => 'SpreadsheetTriggerBuilder',
  });
  return builder;
}

/** The id in `(id)` or `(spreadsheet)`. */
function sourceId(method: string, args: readonly unknown[]): string {
  const [source] = args;
  if (typeof source === 'string') return source;
  const id = (source as { getId?: () => unknown } | null | undefined)?.getId?.();
  if (typeof id !== 'string' || args.length !== 1) throw signatureError(method, args);
  return id;
}

/** The scopes of `(mode, scopes)`; null of `(mode)`: all that the manifest names. */
function scopesIn(method: string, args: readonly unknown[], mayBeAll: boolean): string[] | null {
  const [mode, scopes] = args;
  const isMode = enumName(AuthMode, mode) !== undefined;
  if (isMode && scopes === undefined && mayBeAll) return null;
  const isList = Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string');
  if (!isMode || !isList) throw signatureError(`ScriptApp.${method}`, args);
  return scopes;
}

function authorizationInfo(missing: readonly string[]): GoogleAppsScript.Script.AuthorizationInfo {
  const { REQUIRED, NOT_REQUIRED } = AuthorizationStatus;
  const address = `https://accounts.google.com/o/oauth2/auth?scope=${missing.map(encodeURIComponent).join('+')}`;
  return guard('AuthorizationInfo', {
    getAuthorizationStatus: () =>
      (missing.length > 0
        ? REQUIRED
        : NOT_REQUIRED) as unknown as GoogleAppsScript.Script.AuthorizationStatus,
    getAuthorizationUrl: () => (missing.length > 0 ? address : '') as string,
    toString: () => 'AuthorizationInfo',
  });
}
