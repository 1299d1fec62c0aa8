import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { buildSync } from 'esbuild';
import type { HostFunction } from '../realm/bridge.ts';
import type { Realm } from '../realm/main.ts';

/** Evaluated inside a fresh context: gives the function that builds the services there. */
export type InstallRealm = (globals: object, host: HostFunction, now: () => number) => Realm;

let compiled: Script | undefined;

/** Bundles the services once per process and compiles them once; every context runs the same script. */
export function realmScript(): Script {
  if (compiled) return compiled;
  const built = buildSync({
    entryPoints: [fileURLToPath(new URL('../realm/main.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'realm',
    target: 'es2022',
    charset: 'utf8',
  });
  const code = built.outputFiles[0]?.text ?? '';
  compiled = new Script(`(function(){${code}\nreturn realm.install;})()`, {
    filename: 'emulated-services.js',
  });
  return compiled;
}
