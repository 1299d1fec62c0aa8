import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WORKS } from '../sidebar/parts/works.ts';
import { MENU } from '../src/app/menu.ts';
import { GUIDE_PICTURES } from './page/walks/support/guide-pictures.ts';
import { readSources, thaiTexts } from './support/thai-texts.ts';

const ROOT = join(import.meta.dirname, '..');
const LARGEST_PICTURE_BYTES = 150 * 1024;
const PNG_SIGNATURE = '89504e470d0a1a0a';

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

const GUIDE = read('docs/guide.md');

function picturesIn(markdown: string): string[] {
  return [...markdown.matchAll(/!\[[^\]]+\]\((?:docs\/)?pictures\/([^)]+)\.png\)/g)].map(
    ([, name = '']) => name,
  );
}

test('guide: each picture is named once, by the guide or the README, and there are few', () => {
  const named = [...picturesIn(GUIDE), ...picturesIn(read('README.md'))];
  expect([...named].sort()).toEqual([...GUIDE_PICTURES].sort());
  expect(named.length).toBeLessThanOrEqual(8);
});

test('guide: each picture is there, small, and no other is', () => {
  const folder = join(ROOT, 'docs/pictures');
  const files = GUIDE_PICTURES.map((name) => `${name}.png`);
  expect([...readdirSync(folder)].sort()).toEqual([...files].sort());
  for (const file of files) {
    const path = join(folder, file);
    expect(readFileSync(path).subarray(0, 8).toString('hex'), file).toBe(PNG_SIGNATURE);
    expect(statSync(path).size, file).toBeLessThanOrEqual(LARGEST_PICTURE_BYTES);
  }
});

test('guide: each picture is taken by a walk', () => {
  const folder = join(ROOT, 'test/page/walks');
  const walks = readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const taken = [...walks.matchAll(/takeGuidePicture\(\w+, '([^']+)'\)/g)].map(([, name]) => name);
  expect([...taken].sort()).toEqual([...GUIDE_PICTURES].sort());
});

test('guide: every button, menu, panel and tab it names is one of the product', () => {
  const texts = thaiTexts(readSources()).map(({ text }) => text);
  const isShown = (name: string) =>
    texts.some((text) => text === name || text.includes(`"${name}"`));
  const named = new Set([...GUIDE.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name));
  expect(named.size).toBeGreaterThan(30);
  expect([...named].filter((name) => !isShown(name))).toEqual([]);
});

test('guide: it names every menu item, every tab, and everything that a person can do in the sidebar', () => {
  const tabs = [...read('docs/tabs.md').matchAll(/^## ([^(\n]+)$/gm)].map(([, name = '']) => name);
  const menu = MENU.map(({ label }) => label);
  const works = WORKS.map(({ title }) => title);
  expect(tabs.length).toBeGreaterThan(20);
  const lacking = [...menu, ...works, ...tabs].filter((name) => !GUIDE.includes(`**${name}**`));
  expect(lacking).toEqual([]);
});

test('guide: its links lead somewhere', () => {
  const headings = [...GUIDE.matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
    heading.toLowerCase().replaceAll(' ', '-'),
  );
  const links = [...GUIDE.matchAll(/\[[^\]]+\]\(([^)]+)\)/g)].map(([, target = '']) => target);
  const places = links.filter((link) => link.startsWith('#')).map((link) => link.slice(1));
  expect(places).toEqual(headings);
  for (const link of links.filter((one) => /^[a-z].*\.md$/.test(one))) {
    expect(statSync(join(ROOT, 'docs', link)).isFile(), link).toBe(true);
  }
});
