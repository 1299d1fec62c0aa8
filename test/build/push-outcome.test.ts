import { expect, test } from 'vitest';
import { judgePush, loginAdvice } from '../../build/push-outcome.ts';

test('judgePush: a push with a count has arrived', () => {
  const output = 'Pushed 3 files at 10:21:08 PM.\n└─ dist/appsscript.json\n';
  expect(judgePush(0, output)).toEqual({ kind: 'pushed', files: 3 });
});

test('judgePush: a project that is the same already is fine', () => {
  expect(judgePush(0, 'Script is already up to date.\n')).toEqual({ kind: 'up-to-date' });
});

test.each([
  ['a skipped push with status 0', 0, 'Skipping push.\n', 'skipped the push'],
  ['a skipped push that counts files', 0, 'Pushed 3 files\nSkipping push.', 'skipped the push'],
  ['silence', 0, '', 'did not say'],
  ['a push of no files', 0, 'Pushed no files at 10:21 PM.', 'did not say'],
  ['an error status', 1, 'Pushed 3 files', 'status 1'],
  ['a killed process', null, '', 'status null'],
])('judgePush: %s has failed', (_reason, status, output, reason) => {
  expect(judgePush(status, output)).toEqual({
    kind: 'failed',
    reason: expect.stringContaining(reason),
  });
});

test.each([
  'No credentials found.',
  'Error: invalid_grant',
  'invalid_rapt: reauth related error',
  'Request failed with status code 401',
])('judgePush: "%s" is followed by how to log in again', (output) => {
  expect(loginAdvice(output)).toContain('npx clasp login');
  expect(judgePush(1, output)).toMatchObject({
    reason: expect.stringContaining('npx clasp login'),
  });
});

test('judgePush: another failure says nothing of the login', () => {
  expect(loginAdvice('Syntax error: line: 2 file: main')).toBe('');
});
