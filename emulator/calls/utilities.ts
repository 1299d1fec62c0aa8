import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate';
import { LIMITS } from '../ground/limits.ts';
import { HostRefusal } from '../ground/refusal.ts';
import { formatJavaDate, parseJavaDate } from './java-date.ts';
import type { HostOps, Run } from './run.ts';

const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

function hashOf(name: string): string {
  const hash = HASHES[name.replace(/^HMAC_/, '')];
  if (hash === undefined) throw new HostRefusal(`not emulated: Utilities digest ${name}`, 'Error');
  return hash;
}

function bytesOf(base64: string): Uint8Array {
  return Buffer.from(base64, 'base64');
}

function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** Runs a decompression; bytes that are no archive are refused in the host's words. */
function opened<T>(work: () => T): T {
  try {
    return work();
  } catch {
    throw new HostRefusal('Invalid argument');
  }
}

interface ZipEntry {
  readonly name: string;
  readonly base64: string;
}

/** What Utilities cannot do inside the script's realm: digests, archives, dates, UUIDs, time. */
export const utilitiesOps = {
  'Utilities.computeDigest': (_run: Run, algorithm: string, base64: string) =>
    createHash(hashOf(algorithm)).update(bytesOf(base64)).digest('base64'),
  'Utilities.computeHmacSignature': (_run: Run, algorithm: string, base64: string, key: string) =>
    createHmac(hashOf(algorithm), bytesOf(key)).update(bytesOf(base64)).digest('base64'),
  'Utilities.zip': (run: Run, entries: readonly ZipEntry[]) => {
    const names = new Set(entries.map(({ name }) => name));
    if (names.size < entries.length) throw new HostRefusal('Duplicate file names in the archive.');
    const files = entries.map(({ name, base64 }) => [name, bytesOf(base64)] as const);
    return base64Of(zipSync(Object.fromEntries(files), { mtime: run.office.clock.now() }));
  },
  'Utilities.unzip': (_run: Run, base64: string) => {
    const files = opened(() => unzipSync(bytesOf(base64)));
    return Object.entries(files)
      .filter(([name]) => !name.endsWith('/'))
      .map(([name, bytes]) => ({ name, base64: base64Of(bytes) }));
  },
  'Utilities.gzip': (run: Run, base64: string) =>
    base64Of(gzipSync(bytesOf(base64), { mtime: run.office.clock.now() })),
  'Utilities.ungzip': (_run: Run, base64: string) =>
    base64Of(opened(() => gunzipSync(bytesOf(base64)))),
  'Utilities.formatDate': (_run: Run, date: Date, zone: string, pattern: string) =>
    formatJavaDate(date.getTime(), zone, pattern),
  'Utilities.parseDate': (_run: Run, text: string, zone: string, pattern: string) =>
    new Date(parseJavaDate(text, zone, pattern)),
  'Utilities.getUuid': (run: Run) => run.office.uuid(),
  'Utilities.sleep': (run: Run, ms: number) => {
    run.hostTime.wait(ms / 1000);
    if (ms > LIMITS.SLEEP_MS || ms < 0) {
      throw new HostRefusal(`Sleep duration should be from 0 to ${LIMITS.SLEEP_MS} milliseconds.`);
    }
    run.office.clock.advance(ms);
  },
} satisfies HostOps;
