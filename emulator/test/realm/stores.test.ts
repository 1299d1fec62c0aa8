import { expect, test } from 'vitest';
import { execute, HEAD, OWNER, refusalOf, resultOf, testOffice } from '../support/run-script.ts';

test('PropertiesService: values are text and outlive the execution', () => {
  const office = testOffice();
  resultOf(`PropertiesService.getDocumentProperties().setProperty('a', 7).setProperty('b', 'x')`, {
    office,
  });
  expect(
    resultOf(`return PropertiesService.getDocumentProperties().getProperties()`, { office }),
  ).toEqual({
    a: '7',
    b: 'x',
  });
});

test('PropertiesService: a user store is private, the document store shared', () => {
  const office = testOffice();
  resultOf(
    `PropertiesService.getUserProperties().setProperty('k', 'own');
     PropertiesService.getDocumentProperties().setProperty('k', 'shared')`,
    { office, user: OWNER },
  );
  const read = `return [PropertiesService.getUserProperties().getProperty('k'), PropertiesService.getDocumentProperties().getProperty('k')]`;
  expect(resultOf(read, { office, user: HEAD })).toEqual([null, 'shared']);
});

test('PropertiesService: setProperties keeps the others unless told to delete them', () => {
  const body = `const p = PropertiesService.getScriptProperties();
    p.setProperties({ a: '1', b: '2' }); p.setProperties({ b: '3' });
    const merged = p.getKeys().sort(); p.setProperties({ c: '4' }, true);
    return [merged, p.getKeys(), p.deleteAllProperties().getKeys()]`;
  expect(resultOf(body)).toEqual([['a', 'b'], ['c'], []]);
});

test('PropertiesService: a value above 9 KB of UTF-8 is refused', () => {
  const set = (letters: number) =>
    `PropertiesService.getDocumentProperties().setProperty('k', 'ก'.repeat(${letters}))`;
  expect(resultOf(set(3072))).toBeNull();
  expect(refusalOf(set(3073))).toBe('Exception: Argument too large: value');
});

test('PropertiesService: a store above 500 KB is refused and unchanged', () => {
  const body = `const p = PropertiesService.getDocumentProperties(); let n = 0;
    try { for (; n < 100; n++) p.setProperty('k' + n, 'x'.repeat(9000)); } catch (e) { return [n, p.getKeys().length, e.message]; }`;
  expect(resultOf(body)).toEqual([
    56,
    56,
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  ]);
});

test('PropertiesService: is closed while an add-on is not enabled in the file', () => {
  const body = `PropertiesService.getDocumentProperties().getProperty('k')`;
  expect(refusalOf(body, { authMode: 'NONE' })).toContain('You do not have permission to call');
});

test('PropertiesService: wrong arguments name their types', () => {
  expect(refusalOf(`PropertiesService.getScriptProperties().setProperty('k')`)).toBe(
    "Exception: The parameters (String) don't match the method signature for Properties.setProperty.",
  );
});

test('CacheService: everything becomes text', () => {
  const body = `const c = CacheService.getScriptCache(); c.put('n', null); c.put('o', {}); c.put('d', 7);
    return c.getAll(['n', 'o', 'd', 'missing'])`;
  expect(resultOf(body)).toEqual({ n: 'null', o: '[object Object]', d: '7' });
});

test('CacheService: entries live 600 seconds, at most 21,600', () => {
  const office = testOffice();
  resultOf(`const c = CacheService.getUserCache(); c.put('a', '1'); c.put('b', '2', 999999)`, {
    office,
  });
  const read = `const c = CacheService.getUserCache(); return [c.get('a'), c.get('b')]`;
  office.clock.advance(599_999);
  expect(resultOf(read, { office })).toEqual(['1', '2']);
  office.clock.advance(1);
  expect(resultOf(read, { office })).toEqual([null, '2']);
  office.clock.advance(21_000_000);
  expect(resultOf(read, { office })).toEqual([null, null]);
});

test('CacheService: the oldest 101 of 1,001 entries go together', () => {
  const body = `const c = CacheService.getDocumentCache();
    for (let i = 0; i < 1000; i++) c.put('k' + i, 'v');
    const before = c.get('k0'); c.put('k1000', 'v');
    return [before, c.get('k100'), c.get('k101'), c.get('k1000')]`;
  expect(resultOf(body)).toEqual(['v', null, 'v', 'v']);
});

test.each([
  ['an empty key', `c.get('')`, 'Invalid argument: key'],
  ['a null key', `c.put(null, 'v')`, 'Invalid argument: key'],
  ['a key of 251 characters', `c.put('k'.repeat(251), 'v')`, 'Argument too large: key'],
  ['a value above 100 KB', `c.put('k', 'x'.repeat(102401))`, 'Argument too large: value'],
])('CacheService: refuses %s', (_reason, statement, message) => {
  expect(refusalOf(`const c = CacheService.getScriptCache(); ${statement}`)).toBe(
    `Exception: ${message}`,
  );
});

test('LockService: a lock is taken again at once by its holder and let go at the end', () => {
  const office = testOffice();
  const body = `const l = LockService.getDocumentLock();
    return [l.hasLock(), l.tryLock(0), l.tryLock(0), l.hasLock()]`;
  expect(resultOf(body, { office })).toEqual([false, true, true, true]);
  expect(resultOf(body, { office, user: HEAD })).toEqual([false, true, true, true]);
});

test('LockService: waiting for another holder takes time and then succeeds', () => {
  const office = testOffice();
  office.locks.holdByAnother('document', 3_000);
  const started = office.clock.now();
  expect(resultOf(`return LockService.getDocumentLock().tryLock(5000)`, { office })).toBe(true);
  expect(office.clock.now() - started).toBe(3_000);
});

test('LockService: waitLock gives up with the words of the host', () => {
  const office = testOffice();
  office.locks.holdByAnother('document', 60_000);
  expect(refusalOf(`LockService.getDocumentLock().waitLock(10000)`, { office })).toBe(
    'Exception: Lock timeout: another process was holding the lock for too long.',
  );
  expect(resultOf(`return LockService.getScriptLock().tryLock(0)`, { office })).toBe(true);
});

test('LockService: a user lock does not exclude other users', () => {
  const office = testOffice();
  office.locks.holdByAnother('user', 60_000, OWNER);
  const body = `return LockService.getUserLock().tryLock(0)`;
  expect([resultOf(body, { office, user: OWNER }), resultOf(body, { office, user: HEAD })]).toEqual(
    [false, true],
  );
});

test('stores: properties, caches and locks are counted as service calls', () => {
  const { run } = execute(`PropertiesService.getScriptProperties().getProperty('k');
    CacheService.getScriptCache().get('k'); LockService.getScriptLock().tryLock(0)`);
  expect(run.total).toBe(3);
  expect(run.byMethod).toEqual({ 'Properties.getProperty': 1, 'Cache.get': 1, 'Lock.tryLock': 1 });
});

test('stores: a member that nobody wrote says so', () => {
  expect(refusalOf(`PropertiesService.getScriptProperties().getSomething()`)).toBe(
    'Error: not emulated: Properties.getSomething',
  );
});

test('CacheService: the host may drop everything at any time', () => {
  const office = testOffice();
  resultOf(`CacheService.getUserCache().put('k', 'v')`, { office });
  office.caches.evictAll();
  expect(resultOf(`return CacheService.getUserCache().get('k')`, { office })).toBeNull();
});

test('PropertiesService: the daily quota ends with the words of the host', () => {
  const office = testOffice();
  office.quotas.use(OWNER, 'propertiesReadWrite', 500_000);
  expect(refusalOf(`PropertiesService.getUserProperties().getKeys()`, { office })).toBe(
    'Exception: Service invoked too many times for one day: properties.',
  );
});
