import { type BuildOptions, build } from 'esbuild';
import { BuildFault } from './build-fault.ts';
import { LICENCE } from './licence.ts';

/** The id of the element that sidebar/main.tsx renders into. */
const MOUNT_ID = 'sidebar';
const PAGE = 'sidebar/main.tsx';
const PAGE_STYLE = 'sidebar/sidebar.css';

/** Each would end the inlined script or style early, or start a scriptlet when read as a template. */
const BREAKING_TEXTS = ['</script', '</style', '<!--', '<?'];

const BROWSER_OPTIONS = {
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  charset: 'utf8',
  platform: 'browser',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  banner: {
    js: `/*! ${LICENCE} Contains, under the MIT License: preact (c) 2015-present Jason Miller. */`,
  },
  loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
  outdir: 'out',
  write: false,
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** Bundles sidebar/main.tsx and sidebar/sidebar.css into one HTML page that requests nothing else. */
export async function buildSidebar(root: string): Promise<string> {
  const [script, style] = await Promise.all([
    bundleForBrowser(root, PAGE),
    bundleForBrowser(root, PAGE_STYLE),
  ]);
  return renderPage(script, style);
}

/** @throws BuildFault when script or style hold text that would break out of its element. */
export function renderPage(script: string, style: string): string {
  refuseBreakingTexts({ script, style });
  return [
    '<!DOCTYPE html>',
    '<html lang="th">',
    '<head>',
    '<meta charset="utf-8">',
    // Links in the host's frame open nothing without a target (Apps Script reference: HTML restrictions).
    '<base target="_blank">',
    `<style>${style}</style>`,
    '</head>',
    `<body><div id="${MOUNT_ID}"></div>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function refuseBreakingTexts({ script, style }: { script: string; style: string }): void {
  for (const text of BREAKING_TEXTS) {
    const place = script.includes(text) ? 'script' : style.includes(text) ? 'style' : undefined;
    if (place !== undefined) throw new BuildFault(`the sidebar's ${place} contains "${text}"`);
  }
}

async function bundleForBrowser(root: string, entry: string): Promise<string> {
  const result = await build({ ...BROWSER_OPTIONS, absWorkingDir: root, entryPoints: [entry] });
  return result.outputFiles[0]?.text.trimEnd() ?? '';
}
