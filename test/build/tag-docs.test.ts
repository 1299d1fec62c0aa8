import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tagDocs, tagHelpPage } from '../../build/tag-docs.ts';
import { allNames } from '../../src/reports/docx/tags.ts';
import { PAPERS } from '../../src/reports/papers.ts';
import { TAG_MEANINGS } from '../../src/text/tag-meanings.ts';

test('tag docs: docs/tags.md is what the declarations say', () => {
  expect(readFileSync('docs/tags.md', 'utf8')).toBe(tagDocs());
});

test('tag docs: every tag has a meaning, every printed one an example, and no name is left over', () => {
  const names = new Set(Object.values(PAPERS).flatMap(({ tags }) => allNames(tags)));
  expect([...names].filter((name) => !TAG_MEANINGS[name])).toEqual([]);
  expect(Object.keys(TAG_MEANINGS).filter((name) => !names.has(name))).toEqual([]);
  const page = tagHelpPage();
  for (const name of names) expect(page, name).toMatch(new RegExp(`\\{#?${name}\\}`));
  expect(page).toContain('<td>{municipality}</td><td>ชื่อเทศบาล</td><td>เทศบาลตำบลตัวอย่าง</td>');
});
