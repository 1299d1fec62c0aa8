import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BuildFault } from './build-fault.ts';

/** The id of the element that sidebar/main.tsx renders into. */
const MOUNT_ID = 'sidebar';

/** Each would end the inlined script or style early, or start a scriptlet when read as a template. */
const BREAKING_TEXTS = ['</script', '</style', '<!--', '<?'];

/** Bundles sidebar/main.tsx and sidebar/sidebar.css into one HTML page that requests nothing else. */
export async function buildSidebar(root: string): Promise<string> {
  const script = await bundleForBrowser(root, 'sidebar/main.tsx');
  const hasStyle = existsSync(join(root, 'sidebar/sidebar.css'));
  return renderPage(script, hasStyle ? await bundleForBrowser(root, 'sidebar/sidebar.css') : '');
}

/** @throws BuildFault when script or style hold text that would break out of its element. */
export function renderPage(script: string, style: string): string {
  for (const text of BREAKING_TEXTS) {
    const place = script.includes(text) ? 'script' : style.includes(text) ? 'style' : undefined;
    if (place !== undefined) throw new BuildFault(`the sidebar's ${place} contains "${text}"`);
  }
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

async function bundleForBrowser(root: string, entry: string): Promise<string> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    platform: 'browser',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
    outdir: 'out',
    write: false,
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text.trimEnd() ?? '';
}
