import { expect, test } from 'vitest';
import { troubleOf } from '../../sidebar/trouble.ts';
import { TROUBLE_WORDS } from '../../sidebar/words.ts';

// Words of public reports on google.script.run, and of the quotas in the Apps Script guide.
test.each([
  ['NetworkError: Connection failure due to HTTP 0', 'network'],
  [
    "ScriptError: We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
    'accounts',
  ],
  ['ScriptError: Authorization is required to perform that action.', 'consent'],
  ['You do not have permission to call Drive.Files.create.', 'consent'],
  ['Exceeded maximum execution time', 'timeout'],
  ['Service invoked too many times for one day: drive.', 'quota'],
  ['Service using too much computer time for one day.', 'quota'],
  ['Service invoked too many times in a short time: X. Try Utilities.sleep(1000)', 'crowd'],
  ['There are too many scripts running simultaneously for this Google user account.', 'crowd'],
  ['Script function not found: getOverview', 'incomplete'],
  ['google.script.run.withSuccessHandler(...)[name] is not a function', 'incomplete'],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", 'host'],
  ['เกิดข้อผิดพลาดที่ไม่รู้จัก', 'unknown'],
] as const)('troubleOf: "%s" is told as %s', (words, cause) => {
  const { says, hostSaid } = troubleOf(new Error(words), true);
  expect(says).toBe(TROUBLE_WORDS[cause]);
  expect(hostSaid).toBe(cause === 'network' ? '' : words);
});

test('troubleOf: without a connection nothing else is said, whatever the host was blamed for', () => {
  expect(troubleOf(new Error('Authorization is required'), false)).toEqual({
    says: TROUBLE_WORDS.offline,
    hostSaid: '',
  });
});
