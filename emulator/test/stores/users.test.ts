import { expect, test } from 'vitest';
import { isConsumerAccount, Users } from '../../stores/users.ts';

const people = [
  { email: 'hr@muni.example', role: 'owner' },
  { email: 'divisions@muni.example', role: 'editor' },
  { email: 'mayor@muni.example', role: 'viewer' },
] as const;
const groups = [
  { email: 'divisions@muni.example', members: ['finance@muni.example', 'Mayor@muni.example'] },
];

test('Users: a cast has exactly one owner', () => {
  expect(() => new Users([])).toThrow('the cast has 0');
});

test('Users: a group gives its members its role, the strongest role counts', () => {
  const users = new Users(people, groups);
  expect(users.roleOf('FINANCE@muni.example')).toBe('editor');
  expect(users.roleOf('mayor@muni.example')).toBe('editor');
  expect(users.roleOf('stranger@muni.example')).toBeUndefined();
  expect(users.isOrBelongsTo('finance@muni.example', 'divisions@muni.example')).toBe(true);
});

test('Users: access is given and taken, but never from the owner', () => {
  const users = new Users(people);
  users.share('clerk@muni.example', 'editor');
  users.share('hr@muni.example', 'viewer');
  users.unshare('hr@muni.example');
  users.unshare('mayor@muni.example');
  expect([users.owner, users.editors, users.viewers]).toEqual([
    'hr@muni.example',
    ['divisions@muni.example', 'clerk@muni.example'],
    [],
  ]);
  expect(users.canEdit('clerk@muni.example')).toBe(true);
});

test('isConsumerAccount: is about the domain', () => {
  expect([isConsumerAccount('a@Gmail.com'), isConsumerAccount('a@gmail.com.example')]).toEqual([
    true,
    false,
  ]);
});
