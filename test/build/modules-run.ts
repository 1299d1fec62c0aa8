import { Session } from 'node:inspector';
import vm from 'node:vm';

/** Which of the modules that a bundle holds in wrappers ran when it was loaded, by their paths. */
export interface LoadTrace {
  /** Modules that run when something first needs them. */
  readonly wrapped: readonly string[];
  /** Those of them that ran at once. */
  readonly run: readonly string[];
}

interface FunctionCoverage {
  readonly functionName: string;
  readonly ranges: readonly { readonly count: number }[];
}

/** Loads a bundle with nothing but ECMAScript and sees which lazily wrapped modules ran. */
export function traceLoad(bundle: string, filename: string): LoadTrace {
  const session = new Session();
  session.connect();
  try {
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    new vm.Script(bundle, { filename }).runInContext(vm.createContext({}));
    const functions = takeCoverage(session, filename);
    const modules = functions.filter(({ functionName }) => /\.(?:js|ts)$/.test(functionName));
    const ran = modules.filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0);
    return { wrapped: modules.map(nameOf), run: ran.map(nameOf) };
  } finally {
    session.disconnect();
  }
}

function nameOf({ functionName }: FunctionCoverage): string {
  return functionName;
}

function takeCoverage(session: Session, filename: string): readonly FunctionCoverage[] {
  let functions: readonly FunctionCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    functions = result.find(({ url }) => url.endsWith(filename))?.functions ?? [];
  });
  return functions;
}
