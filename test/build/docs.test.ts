import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tabDocs } from '../../src/tabs/derive/tab-docs.ts';

test('docs/tabs.md: says what the declarations say; else run "npm run docs"', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/tabs.md'), 'utf8');
  expect(page).toBe(tabDocs());
});
