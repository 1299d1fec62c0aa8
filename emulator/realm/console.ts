import { call, type Globals, guard } from './bridge.ts';

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
}

/** Formats like the host's console: `%s %d %i %f %j` in the first argument, the rest joined by spaces. */
function format(args: readonly unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string') return args.map(show).join(' ');
  const text = first.replace(/%[sdifjo%]/g, (mark) => {
    if (mark === '%%') return '%';
    if (rest.length === 0) return mark;
    const value = rest.shift();
    return mark === '%d' || mark === '%i' ? String(Math.trunc(Number(value))) : show(value);
  });
  return [text, ...rest.map(show)].join(' ');
}

/** Installs `console` with the host's six methods, and `Logger` (Apps Script reference: console, Logger). */
export function installConsole(globals: Globals): void {
  const write =
    (level: string) =>
    (...args: unknown[]): void => {
      call('~console.write', level, format(args));
    };
  const startedAt: Record<string, number> = {};
  globals.console = {
    log: write('log'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    time: (label = 'default') => {
      startedAt[label] = Date.now();
    },
    timeEnd: (label = 'default') => {
      const from = startedAt[label];
      if (from !== undefined) write('log')(`${label}: ${Date.now() - from}ms`);
      delete startedAt[label];
    },
  };
  const logger = {
    log: (...args: unknown[]) => {
      call('~Logger.log', format(args));
      return guarded;
    },
    getLog: () => call<string>('~Logger.getLog'),
    clear: () => {
      call('~Logger.clear');
    },
    toString: () => 'Logger',
  };
  const guarded = guard('Logger', logger);
  globals.Logger = guarded;
}
