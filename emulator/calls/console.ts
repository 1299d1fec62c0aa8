import type { HostOps, Run } from './run.ts';

function write(run: Run, level: string, text: string): null {
  run.log.push(level === 'log' ? text : `${level}: ${text}`);
  return null;
}

/** `console` and `Logger`: both land in the execution log. */
export const consoleOps = {
  'console.write': (run: Run, level: string, text: string) => write(run, level, text),
  'Logger.log': (run: Run, text: string) => write(run, 'log', text),
  'Logger.getLog': (run: Run) => run.log.map((line) => `${line}\n`).join(''),
  'Logger.clear': (run: Run) => {
    run.log.length = 0;
    return null;
  },
} satisfies HostOps;
