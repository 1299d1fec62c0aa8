import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SCRIPT_BUDGET_KB, sidebarScriptBytes } from '../bench/sidebar.ts';

const SOURCES = join(import.meta.dirname, '../../sidebar');
const PAGE = readFileSync(join(import.meta.dirname, '../../dist/sidebar.html'), 'utf8');

test('sidebar: its script keeps to its budget', () => {
  expect(sidebarScriptBytes()).toBeGreaterThan(10 * 1024);
  expect(sidebarScriptBytes()).toBeLessThanOrEqual(SCRIPT_BUDGET_KB * 1024);
});

test('sidebar: the page is whole in itself and writes no markup from text', () => {
  expect(PAGE).not.toMatch(/<(?:script|link|img)[^>]*(?:src|href)=/);
  expect(PAGE).not.toMatch(/@import|url\((?!["']?data:)/);
  const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' });
  const code = sources.filter((file) => /\.tsx?$/.test(file));
  expect(code.length).toBeGreaterThan(15);
  for (const file of code) {
    const source = readFileSync(join(SOURCES, file), 'utf8');
    expect(source).not.toMatch(/innerHTML|insertAdjacentHTML|dangerouslySetInnerHTML/);
  }
});
