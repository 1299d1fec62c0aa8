import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';

/** One file of an Apps Script project, named as the host names it: path without extension. */
export interface ProjectFile {
  readonly name: string;
  readonly source: string;
}

/** appsscript.json, as far as the emulator uses it. */
export interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly {
      readonly userSymbol: string;
      readonly serviceId: string;
      readonly version: string;
    }[];
  };
}

/** A script project as it would stand on the host after a push. */
export interface Project {
  /** In execution order. */
  readonly scripts: readonly ProjectFile[];
  readonly html: readonly ProjectFile[];
  readonly manifest: Manifest;
}

function filesUnder(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(dir, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    })
    .sort();
}

/** Reads a folder as `clasp push` would send it: .js and .gs in alphabetical order, .html, appsscript.json. */
export function loadProjectFolder(dir: string): Project {
  const paths = filesUnder(dir);
  const named = (path: string): ProjectFile => ({
    name: relative(dir, path).replaceAll('\\', '/').slice(0, -extname(path).length),
    source: readFileSync(path, 'utf8'),
  });
  const manifestPath = paths.find((path) => relative(dir, path) === 'appsscript.json');
  return {
    scripts: paths.filter((path) => ['.js', '.gs'].includes(extname(path))).map(named),
    html: paths.filter((path) => extname(path) === '.html').map(named),
    manifest: manifestPath ? (JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest) : {},
  };
}

/** Reads single script or HTML files as one project without a manifest. */
export function loadProjectFiles(paths: readonly string[]): Project {
  const named = (path: string): ProjectFile => ({
    name: basename(path, extname(path)),
    source: readFileSync(path, 'utf8'),
  });
  return {
    scripts: paths.filter((path) => extname(path) !== '.html').map(named),
    html: paths.filter((path) => extname(path) === '.html').map(named),
    manifest: {},
  };
}

/** Makes a project of source text held in memory, for tests. */
export function projectOf(
  source: string,
  manifest: Manifest = {},
  html: readonly ProjectFile[] = [],
): Project {
  return { scripts: [{ name: 'Code', source }], html, manifest };
}
