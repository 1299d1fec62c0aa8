import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const require = createRequire(import.meta.url);

/** Takes the web's protections back in, which the package's own list switches off. */
const UNWANTED_FLAGS = [
  '--single-process',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
];

/** The package then unpacks its own copies of libnss3 and libexpat, so that nothing must be installed. */
const OWN_LIBRARIES = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };

/** Starts the Chromium that npm installed; close it when the tests are done. */
export async function launchBrowser(): Promise<Browser> {
  const { folder, flags } = await unpackedChromium();
  return await chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: flags.filter((flag) => !UNWANTED_FLAGS.includes(flag)),
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') },
  });
}

/**
 * The unpacked browser, one for each version. The package unpacks into TMPDIR and takes any file there as
 * complete, so that two processes at once would start half of one: each unpacks aside, and one is kept.
 */
async function unpackedChromium(): Promise<{ folder: string; flags: string[] }> {
  const packageFile = require.resolve('@sparticuz/chromium').replace(/build\/.*$/, 'package.json');
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string };
  const folder = join(tmpdir(), `phaenkhon-chromium-${version}`);
  const { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  const aside = await mkdtemp(`${folder}-`);
  setEnvironment({ ...OWN_LIBRARIES, TMPDIR: aside });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    if (!existsSync(folder)) {
      await packed.executablePath();
      await rename(aside, folder).catch(() => undefined);
    }
    return { folder, flags: packed.args };
  } finally {
    setEnvironment({ TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH });
    await rm(aside, { recursive: true, force: true });
  }
}

function setEnvironment(values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
