import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { judgePush } from './push-outcome.ts';

const CLASP = createRequire(import.meta.url).resolve('@google/clasp');

/**
 * Pushes dist/ with clasp and fails unless it arrived. Further arguments go to clasp before its
 * command (`npm run deploy -- --user NAME`).
 */
function push(args: readonly string[]): string {
  const { scriptId } = JSON.parse(readFileSync('.clasp.json', 'utf8')) as { scriptId: string };
  if (scriptId.startsWith('PUT-')) {
    throw new Error('.clasp.json holds no script id yet; README.md says where to find it');
  }
  const clasp = spawnSync(process.execPath, [CLASP, ...args, 'push', '--force'], {
    encoding: 'utf8',
    stdio: ['inherit', 'pipe', 'pipe'],
    // clasp words its messages by the language of the terminal.
    env: { ...process.env, LC_ALL: 'en' },
  });
  process.stdout.write(clasp.stdout);
  process.stderr.write(clasp.stderr);
  const outcome = judgePush(clasp.status, clasp.stdout + clasp.stderr);
  if (outcome.kind === 'failed') throw new Error(outcome.reason);
  return outcome.kind === 'pushed'
    ? `${outcome.files} files are in the script project; reload the sheet`
    : 'the script project holds these files already';
}

try {
  console.log(push(process.argv.slice(2)));
} catch (error) {
  console.error(`deploy: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
