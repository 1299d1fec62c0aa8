import { expect, test } from 'vitest';
import type { Trigger } from '../../stores/triggers.ts';
import {
  execute,
  HEAD,
  MANIFEST,
  OWNER,
  refusalOf,
  resultOf,
  testOffice,
} from '../support/run-script.ts';

const HOUR = 3_600_000;

test('Session: the person and the owner of the rights are told apart', () => {
  const body = `return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]`;
  expect(resultOf(body, { user: OWNER, activeUser: '' })).toEqual(['', OWNER]);
  expect(resultOf(body, { user: HEAD })).toEqual([HEAD, HEAD]);
  expect(resultOf(body, { user: HEAD, authMode: 'LIMITED' })).toEqual(['', '']);
});

test('Session: asking who it is needs userinfo.email', () => {
  expect(refusalOf(`Session.getActiveUser()`, { scopes: [] })).toBe(
    'Exception: Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
  );
});

test('Session: time zone of the manifest, language of the person', () => {
  const body = `return [Session.getScriptTimeZone(), Session.getActiveUserLocale()]`;
  expect(resultOf(body, { user: HEAD })).toEqual(['Asia/Bangkok', 'th']);
});

test('ScriptApp: a person sees and deletes only the own triggers', () => {
  const office = testOffice();
  resultOf(`ScriptApp.newTrigger('onSend').forSpreadsheet('book').onEdit().create()`, { office });
  const list = `return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource()), t.getTriggerSourceId()])`;
  expect(resultOf(list, { office })).toEqual([['onSend', 'ON_EDIT', 'SPREADSHEETS', 'book']]);
  expect(resultOf(list, { office, user: HEAD })).toEqual([]);
  resultOf(`ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t))`, { office });
  expect(office.triggers.list()).toEqual([]);
});

test('ScriptApp: enums compare by identity', () => {
  const body = `const t = ScriptApp.newTrigger('f').timeBased().everyHours(1).create();
    return [t.getEventType() === ScriptApp.EventType.CLOCK, JSON.stringify(t.getEventType()), t.getTriggerSourceId()]`;
  expect(resultOf(body)).toEqual([true, '"CLOCK"', null]);
});

test('ScriptApp: the twenty-first trigger is refused', () => {
  const body = `for (let i = 0; i < 21; i++) ScriptApp.newTrigger('f').timeBased().everyHours(1).create()`;
  expect(refusalOf(body)).toContain('This script has too many triggers.');
});

test('ScriptApp: triggers need script.scriptapp and no simple trigger makes one', () => {
  const body = `ScriptApp.newTrigger('f').forSpreadsheet('book').onEdit().create()`;
  expect(refusalOf(body, { scopes: [] })).toContain(
    'Specified permissions are not sufficient to call ScriptApp.newTrigger.',
  );
  expect(refusalOf(body, { authMode: 'LIMITED' })).toContain(
    'You do not have permission to call ScriptApp.newTrigger.',
  );
});

test('ScriptApp: minutes are the ones that the host offers', () => {
  expect(refusalOf(`ScriptApp.newTrigger('f').timeBased().everyMinutes(7)`)).toBe(
    'Exception: The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
  );
});

test('ScriptApp: getAuthorizationInfo says whether consent is missing, also in a simple trigger', () => {
  const body = `return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus())`;
  expect(resultOf(body, { authMode: 'LIMITED' })).toBe('NOT_REQUIRED');
  expect(resultOf(body, { authMode: 'LIMITED', scopes: [] })).toBe('REQUIRED');
});

test('ScriptApp.requireScopes: a missing consent ends the execution and cannot be caught', () => {
  const scope = 'https://www.googleapis.com/auth/drive.file';
  const body = `try { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${scope}']) } catch (e) {} return 'went on'`;
  expect(resultOf(body)).toBe('went on');
  const refused = execute(body, { scopes: [] });
  expect(refused.ok).toBe(false);
  expect(refused.run.ui).toEqual([{ kind: 'authorization', scopes: [scope] }]);
});

test('Triggers: time-based ones run in order of time with the clock standing there', () => {
  const office = testOffice();
  resultOf(
    `ScriptApp.newTrigger('daily').timeBased().atHour(6).everyDays(1).create();
     ScriptApp.newTrigger('weekly').timeBased().onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(9).create();
     ScriptApp.newTrigger('once').timeBased().after(1000).create()`,
    { office },
  );
  const start = office.clock.now();
  const runs: [Trigger['handler'], number][] = [];
  office.triggers.runDue(start + 72 * HOUR, ({ trigger, time }) => {
    expect(office.clock.now()).toBe(time);
    runs.push([trigger.handler, (time - start) / HOUR]);
  });
  // The office's clock starts on Tuesday 1 December 2026, 09:00 in Bangkok.
  expect(runs).toEqual([
    ['once', 1000 / HOUR],
    ['daily', 21],
    ['daily', 45],
    ['daily', 69],
    ['weekly', 72],
  ]);
  expect(office.clock.now()).toBe(start + 72 * HOUR);
});

test('HtmlService: a file is named without its extension, a missing one refused', () => {
  const html = [{ name: 'ui/sidebar', source: '<p>ยินดีต้อนรับ</p>' }];
  const body = `const o = HtmlService.createHtmlOutputFromFile('ui/sidebar').setTitle('แผนคน').setWidth(300);
    return [o.getContent(), o.getTitle(), o.getWidth()]`;
  expect(resultOf(body, { html })).toEqual(['<p>ยินดีต้อนรับ</p>', 'แผนคน', 300]);
  expect(refusalOf(`HtmlService.createHtmlOutputFromFile('sidebar')`, { html })).toBe(
    'Exception: No HTML file named sidebar was found.',
  );
});

test('HtmlService: only four meta tags pass', () => {
  expect(
    resultOf(
      `return HtmlService.createHtmlOutput('').addMetaTag('viewport', 'width=300').getMetaTags()[0].getName()`,
    ),
  ).toBe('viewport');
  expect(refusalOf(`HtmlService.createHtmlOutput('').addMetaTag('robots', 'none')`)).toBe(
    'Exception: The meta tag you specified is not allowed in this context.',
  );
});

test.each(['<p', '<script>let a = 1;', '<!-- open'])('HtmlService: %s is malformed', (markup) => {
  expect(refusalOf(`HtmlService.createHtmlOutput(${JSON.stringify(markup)})`)).toBe(
    `Exception: Malformed HTML content: ${markup}`,
  );
});

test('HtmlService: a template runs its scriptlets with its own variables and escapes what it prints', () => {
  const html = [
    {
      name: 't',
      source: '<ul><? for (const n of names) { ?><li><?= n ?></li><? } ?></ul><?!= raw ?>',
    },
  ];
  const body = `const t = HtmlService.createTemplateFromFile('t'); t.names = ['a<b', 'c']; t.raw = '<hr>';
    return [t.evaluate().getContent(), t.getRawContent().length]`;
  expect(resultOf(body, { html })).toEqual(['<ul><li>a&lt;b</li><li>c</li></ul><hr>', 74]);
});

test('HtmlService: getCode can be evaluated by the script', () => {
  const body = `const t = HtmlService.createTemplate('<b><?= 1 + 1 ?></b>'); return eval(t.getCode()).getContent()`;
  expect(resultOf(body)).toBe('<b>2</b>');
});

test('scripts without a manifest may use Drive', () => {
  expect(
    resultOf(`return typeof Drive.Files.create`, {
      manifest: {},
      scopes: MANIFEST.oauthScopes ?? [],
    }),
  ).toBe('function');
});
