import { join } from 'node:path';
import vm from 'node:vm';
import { bundleScript } from '../../build/script.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { MadePaper, PaperOptions } from '../../src/reports/index.ts';
import type { PaperKind } from '../../src/text/paper-kinds.ts';
import { PROJECT_FILES_SERVICE } from './project-files.ts';

const ROOT = join(import.meta.dirname, '../..');

let bundle: Promise<string> | null = null;

/**
 * Makes a paper, the plan book unless another is asked for, in a realm that holds nothing but ECMAScript (no
 * TextEncoder, Buffer, URL, timers) and the project's data files, by the product's own bundling; each call in a new realm.
 */
export async function makeInBareRealm(
  plan: Plan,
  options: Omit<PaperOptions, 'template'> = {},
  kind: PaperKind = 'plan',
): Promise<MadePaper> {
  const context = vm.createContext({
    plan: JSON.stringify(plan),
    options: JSON.stringify(options),
    kind,
    HtmlService: PROJECT_FILES_SERVICE,
  });
  vm.runInContext(await papersBundle(), context, { filename: 'papers.js' });
  const made: MadePaper = vm.runInContext('App.makeFromJson(kind, plan, options)', context);
  return { title: made.title, bytes: Uint8Array.from(made.bytes), missing: [...made.missing] };
}

/** The report code as one script, `App.makeFromJson` and what files papers in it. */
export function papersBundle(): Promise<string> {
  bundle ??= bundleScript(ROOT, 'test/support/papers-entry.ts');
  return bundle;
}
