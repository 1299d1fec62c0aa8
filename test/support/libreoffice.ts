import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestContext } from 'vitest';
import { parseCsv } from './csv.ts';
import { type GreyPicture, readPgm } from './grey-picture.ts';

/** The size of one page in points (1/72 inch), as the PDF states it. A4 portrait is 595 x 842. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
}

/** One font of a PDF: its name without the subset prefix, and whether the PDF carries it. */
export interface PdfFont {
  readonly name: string;
  readonly embedded: boolean;
}

const CONVERSION_TIMEOUT_MS = 240_000;
const require = createRequire(import.meta.url);

/**
 * Skips a test, loudly, where LibreOffice or poppler is not installed. With REQUIRE_LIBREOFFICE=1
 * (set in CI) their absence is a failure, so that a run without the check never looks green.
 */
export function skipWithoutLibreOffice(context: TestContext): void {
  const missing = ['soffice', 'pdftotext', 'pdfinfo', 'pdffonts'].filter(
    (name) => !isInstalled(name),
  );
  if (missing.length === 0) return;
  const reason = `not installed: ${missing.join(', ')}; nothing was checked against LibreOffice`;
  if (process.env.REQUIRE_LIBREOFFICE === '1') throw new Error(reason);
  console.warn(`SKIPPED ${context.task.name}: ${reason}`);
  context.skip(reason);
}

/**
 * Recalculates every formula of an .xlsx in LibreOffice, ignoring the values cached in the file,
 * and returns the cells of each tab as text: numbers unformatted, errors as `#REF!` and the like.
 */
export function recalculateXlsx(path: string): Map<string, string[][]> {
  // Token 12 = -1 writes one file per sheet; token 8 = false writes numbers as they are, not as shown.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
  const stem = basename(path, extname(path));
  return inScratchFolder((folder) => {
    convert(path, filter, folder);
    const tabs = new Map<string, string[][]>();
    for (const file of readdirSync(folder)) {
      const tab = file.slice(stem.length + 1, -'.csv'.length).normalize('NFC');
      tabs.set(tab, parseCsv(readFileSync(join(folder, file), 'utf8')));
    }
    return tabs;
  });
}

/** Opens a file in LibreOffice and saves it again in the same format; returns the new file's path. */
export function resaveInLibreOffice(path: string, folder: string): string {
  convert(path, extname(path).slice(1), folder);
  return join(folder, basename(path));
}

/** Renders a .docx with LibreOffice into `folder` and returns the path of the PDF. */
export function docxToPdf(path: string, folder: string): string {
  convert(path, 'pdf', folder);
  return join(folder, `${basename(path, extname(path))}.pdf`);
}

/** The text of each page, laid out as on the page. Marks may be separated: prefer the .docx text. */
export function pdfText(path: string): string[] {
  const pages = run('pdftotext', ['-layout', path, '-']).split('\f');
  return pages.slice(0, -1);
}

/** The pages of a PDF with their sizes, in order. */
export function pdfPages(path: string): PdfPage[] {
  const sizes = run('pdfinfo', ['-f', '1', '-l', '100000', path]).matchAll(
    /^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts/gm,
  );
  return [...sizes].map(([, width, height]) => ({ width: Number(width), height: Number(height) }));
}

/** A word of a PDF where it stands: points from the upper left corner of its page, which counts from 1. */
export interface PdfWord {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

/** The words of a PDF with their places; Thai words are what stands between two spaces. */
export function pdfWords(path: string): PdfWord[] {
  const found = run('pdftotext', ['-bbox', path, '-']).matchAll(
    /<page |<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)<\/word>/g,
  );
  let page = 0;
  return [...found].flatMap(([tag, left, top, text = '']) => {
    if (tag.startsWith('<page')) page += 1;
    if (left === undefined) return [];
    return [{ page, text, left: Number(left), top: Number(top) }];
  });
}

/** One page of a PDF as a picture in shades of grey. */
export function pdfPicture(path: string, page: number, dotsPerInch: number): GreyPicture {
  return inScratchFolder((folder) => {
    const stem = join(folder, 'page');
    const range = ['-f', String(page), '-l', String(page), '-singlefile'];
    run('pdftoppm', ['-r', String(dotsPerInch), '-gray', ...range, path, stem]);
    return readPgm(readFileSync(`${stem}.pgm`));
  });
}

/** The fonts of a PDF, one entry per font as `pdffonts` lists it. */
export function pdfFonts(path: string): PdfFont[] {
  const [, ruler = '', ...rows] = run('pdffonts', [path]).trimEnd().split('\n');
  const columns = [...ruler.matchAll(/-+/g)].map(({ index, 0: dashes }) => [
    index,
    index + dashes.length,
  ]);
  const [name = [0, 0], , , embedded = [0, 0]] = columns;
  return rows.map((row) => ({
    name: row
      .slice(name[0], name[1])
      .trim()
      .replace(/^[A-Z]{6}\+/, ''),
    embedded: row.slice(embedded[0], embedded[1]).trim() === 'yes',
  }));
}

function convert(path: string, filter: string, folder: string): void {
  const profile = profileFolder();
  const args = ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(profile)}`];
  const output = run('soffice', [...args, '--convert-to', filter, '--outdir', folder, path], {
    FONTCONFIG_FILE: join(profile, 'fonts.conf'),
  });
  // soffice exits with 0 when it could not read the file; the line about the target is the only sign.
  if (!output.includes('convert '))
    throw new Error(`LibreOffice did not convert ${path}: ${output}`);
}

function run(
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): string {
  return execFileSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: CONVERSION_TIMEOUT_MS,
  });
}

function isInstalled(command: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function inScratchFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-out-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A profile of our own, shared by all test files that one test worker runs: two soffice processes
 * cannot use one profile at the same time, and the first start of a profile is slow.
 */
function profileFolder(): string {
  const worker = `${process.ppid}-${process.env.VITEST_POOL_ID ?? process.pid}`;
  const profile = join(tmpdir(), 'phaenkhon-libreoffice', worker);
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'fonts.conf'), fontsConf(join(profile, 'fonts-cache')));
  writeOnce(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  return profile;
}

function writeOnce(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

// OOXMLRecalcMode 0 = always: by default LibreOffice shows the cached values of a foreign .xlsx.
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

function fontsConf(cache: string): string {
  const sarabun = dirname(require.resolve('@expo-google-fonts/sarabun/package.json'));
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${sarabun}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;
}
