import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { foreignFiles } from './foreign-files.ts';
import { judgePush, loginAdvice } from './push-outcome.ts';

const CLASP = createRequire(import.meta.url).resolve('@google/clasp');
/** Deletes foreign files of the script project without asking. */
const REPLACE = '--replace';

/**
 * Pushes dist/ with clasp and fails unless it arrived. Asks first when the script project holds files that this
 * add-on did not make. Further arguments go to clasp before its command (`npm run deploy -- --user NAME`).
 */
async function push(args: readonly string[]): Promise<string> {
  const settings = JSON.parse(readFileSync('.clasp.json', 'utf8')) as { scriptId: string };
  if (settings.scriptId.startsWith('PUT-')) {
    throw new Error('.clasp.json holds no script id yet; README.md says where to find it');
  }
  const forClasp = args.filter((arg) => arg !== REPLACE);
  if (!args.includes(REPLACE)) await agreeToReplace(filesToLose(forClasp, settings));
  const { status, output } = clasp([...forClasp, 'push', '--force']);
  process.stdout.write(output);
  const outcome = judgePush(status, output);
  if (outcome.kind === 'failed') throw new Error(outcome.reason);
  return outcome.kind === 'pushed'
    ? `${outcome.files} files are in the script project; reload the sheet`
    : 'the script project holds these files already';
}

/** Reads the project as it is now, into a folder of its own. @throws Error when it cannot be read. */
function filesToLose(args: readonly string[], settings: object): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'phaenkhon-project-'));
  try {
    const project = join(folder, '.clasp.json');
    writeFileSync(project, JSON.stringify({ ...settings, rootDir: 'files' }));
    const { status, output } = clasp([...args, '--project', project, 'pull']);
    if (status !== 0)
      throw new Error(`the script project cannot be read\n${output}${loginAdvice(output)}`);
    return foreignFiles(join(folder, 'files'), new Set(readdirSync('dist')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @throws Error unless nothing would be lost, or the person agrees to lose it. */
async function agreeToReplace(files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  const told = `a push replaces the whole script project, and these files in it are not of this add-on: ${files.join(', ')}`;
  if (!process.stdin.isTTY) {
    throw new Error(`${told}; to delete them, run "npm run deploy -- ${REPLACE}"`);
  }
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(`${told}. Delete them? [y/N] `);
  prompt.close();
  if (!/^y(?:es)?$/i.test(answer.trim())) throw new Error('nothing was pushed');
}

function clasp(args: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLASP, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    // clasp words its messages by the language of the terminal.
    env: { ...process.env, LC_ALL: 'en' },
  });
  return { status, output: stdout + stderr };
}

try {
  console.log(await push(process.argv.slice(2)));
} catch (error) {
  console.error(`deploy: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
