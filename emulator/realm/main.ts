import { connect, type Globals, type HostFunction, tallies } from './bridge.ts';
import { installCache } from './cache.ts';
import { installClock } from './clock.ts';
import { installConsole } from './console.ts';
import { installDrive } from './drive.ts';
import { installHtml } from './html.ts';
import { installLock } from './lock.ts';
import { describeError, finish } from './outcome.ts';
import { installProperties } from './properties.ts';
import { installScriptApp } from './script-app.ts';
import { installSession } from './session.ts';
import { installSpreadsheet } from './spreadsheet/app.ts';
import { installUtilities } from './utilities.ts';

/** What the host keeps of the script's realm: called by the host only, never visible to the script. */
export interface Realm {
  /** Calls a function of the script with arguments as JSON text and keeps its outcome; promises are followed. */
  start(target: object, owner: object | undefined, args: string): void;
  /** The outcome as JSON text. Read after the microtasks are drained. */
  outcome(): string;
  /** Notes an error that the files' top level threw. */
  describe(error: unknown): string;
  counts(): string;
}

/** Builds every service inside the script's realm. */
export function install(globals: Globals, host: HostFunction, now: () => number): Realm {
  connect(host);
  installClock(now);
  installConsole(globals);
  installCache(globals);
  installDrive(globals);
  installHtml(globals);
  installLock(globals);
  installProperties(globals);
  installScriptApp(globals);
  installSession(globals);
  installSpreadsheet(globals);
  installUtilities(globals);
  const run = finish();
  return {
    start: run.start,
    outcome: run.outcome,
    describe: (error) => JSON.stringify(describeError(error)),
    counts: () => JSON.stringify(tallies()),
  };
}
