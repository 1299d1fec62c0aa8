import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { toClient } from 'sheets-emulator';
import type { EndpointName } from '../../../sidebar/server.ts';

const require = createRequire(import.meta.url);
const SIDEBAR = join(import.meta.dirname, '../../../dist/sidebar.html');
const ADDRESS = 'http://sidebar.test/';
const FONT_WEIGHTS = { 400: '400Regular', 600: '600SemiBold', 700: '700Bold' } as const;

/** What each function of the server answers; a promise that never settles is a call that was cut off. */
export type Server = Readonly<Partial<Record<EndpointName, (...args: unknown[]) => unknown>>>;

export interface SidebarOptions {
  readonly scheme?: 'light' | 'dark';
  readonly height?: number;
  readonly width?: number;
  /** Time stands still until the test moves it. */
  readonly stopClock?: boolean;
  /** How many times slower the processor is. */
  readonly slower?: number;
}

export interface OpenSidebar {
  readonly page: Page;
  /** Calls that reached the server, in order. */
  readonly calls: readonly { readonly name: string; readonly args: readonly unknown[] }[];
  /** Requests for anything but the page and the fonts of the test. */
  readonly requests: readonly string[];
  /** Faults that the page reported. */
  readonly faults: readonly string[];
}

/** Opens the built sidebar as the host shows it, beside a server that is played by the test. */
export async function openSidebar(
  browser: Browser,
  server: Server,
  {
    scheme = 'light',
    height = 760,
    width = 300,
    stopClock = false,
    slower = 1,
  }: SidebarOptions = {},
): Promise<OpenSidebar> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  const calls: { name: string; args: unknown[] }[] = [];
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  if (stopClock) await page.clock.install({ time: new Date('2026-11-21T14:35:00+07:00') });
  const requests = await servePage(page);
  await page.exposeFunction('playServer', async (name: string, argsText: string) => {
    const args = JSON.parse(argsText) as unknown[];
    calls.push({ name, args });
    const answer = server[name as EndpointName];
    if (answer === undefined) throw new Error(`Script function not found: ${name}`);
    const { value, illegal } = toClient(await answer(...args));
    if (illegal !== undefined) throw new Error(`${name} gives ${illegal}`);
    return JSON.stringify(value);
  });
  await page.addInitScript(PLAY_HOST);
  await page.addInitScript(MARK_FIRST_FIGURE);
  if (slower > 1) {
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  }
  await page.goto(ADDRESS);
  return { page, calls, requests, faults };
}

/**
 * Apps Script reference: google.script.run and google.script.host, as far as the sidebar uses them. It is
 * text, because it runs in the page, where nothing of what a compiler adds to a function is known.
 */
const PLAY_HOST = `
  const ignore = () => undefined;
  const runner = (succeed, fail) => new Proxy({}, {
    get: (target, name) => {
      if (name === 'withSuccessHandler') return (handle) => runner(handle, fail);
      if (name === 'withFailureHandler') return (handle) => runner(succeed, handle);
      return (...args) => {
        playServer(name, JSON.stringify(args)).then((text) => succeed(JSON.parse(text)), fail);
      };
    },
  });
  const focus = () => { globalThis.gridHasFocus = true; };
  globalThis.google = { script: { run: runner(ignore, ignore), host: { editor: { focus } } } };
`;

/** Marks the moment at which the sidebar first shows a figure of the plan. */
const MARK_FIRST_FIGURE = `
  const watch = new MutationObserver(() => {
    if (document.querySelector('.fact') === null) return;
    performance.mark('first-figure');
    watch.disconnect();
  });
  watch.observe(document, { childList: true, subtree: true });
`;

/** Answers the page itself and Sarabun, which a bare machine lacks; everything else is written down. */
async function servePage(page: Page): Promise<string[]> {
  const others: string[] = [];
  const html = readFileSync(SIDEBAR, 'utf8').replace(
    '<style>',
    `<style>${fontFaces()}</style><style>`,
  );
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    const weight = /sarabun-(\d+)\.ttf$/.exec(url)?.[1];
    if (url === ADDRESS) await route.fulfill({ body: html, contentType: 'text/html' });
    else if (weight !== undefined) await route.fulfill({ body: fontFile(Number(weight)) });
    else {
      others.push(url);
      await route.abort();
    }
  });
  return others;
}

function fontFaces(): string {
  return Object.keys(FONT_WEIGHTS)
    .map(
      (weight) =>
        `@font-face{font-family:Sarabun;font-weight:${weight};src:url(/sarabun-${weight}.ttf)}`,
    )
    .join('');
}

function fontFile(weight: number): Buffer {
  const name = FONT_WEIGHTS[weight as keyof typeof FONT_WEIGHTS];
  return readFileSync(require.resolve(`@expo-google-fonts/sarabun/${name}/Sarabun_${name}.ttf`));
}
