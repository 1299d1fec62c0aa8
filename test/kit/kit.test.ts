import { expect, test } from 'vitest';
import { kitRows } from '../../src/kit/index.ts';
import type { KitTab } from '../../src/tabs/kit-rows.ts';
import { POSITION_TYPES } from '../../src/tabs/people.ts';
import { replacePlaceholders } from '../../src/tabs/words/placeholders.ts';

function textsIn(tab: KitTab, column: string): string[] {
  return (kitRows().get(tab) ?? []).map(({ cells }) => String(cells[column] ?? ''));
}

test('kit: 50 sections of six documents, five seats, four values with nine tactics, a full library', () => {
  const documents = textsIn('book', 'document');
  expect(documents).toHaveLength(50);
  expect(new Set(documents).size).toBe(6);
  expect(textsIn('committee', 'name')).toHaveLength(5);
  const kinds = textsIn('strategies', 'kind');
  expect(kinds.filter((kind) => kind === 'ยุทธศาสตร์')).toHaveLength(4);
  expect(kinds.filter((kind) => kind === 'กลยุทธ์')).toHaveLength(9);
  expect(textsIn('competencies', 'name')).toHaveLength(32);
});

test('kit: each type of positions that is not executive has three functional competencies of the library', () => {
  const library = new Set(textsIn('competencies', 'name'));
  const types = textsIn('requirements', 'positionType');
  const names = textsIn('requirements', 'competency');
  for (const type of POSITION_TYPES.slice(2)) {
    const own = names.filter((_, index) => types[index] === type);
    expect(own).toHaveLength(3);
    for (const name of own) expect(library).toContain(name);
  }
});

test('kit: texts name no municipality, and every brace in them is a placeholder with a Thai name', () => {
  for (const text of [...textsIn('book', 'heading'), ...textsIn('book', 'text')]) {
    expect(text).not.toMatch(/\{[^}]*[A-Za-z]|ตัวอย่าง(?!งาน)/);
    expect(replacePlaceholders(text, () => '')).not.toMatch(/[{}]/);
  }
});

test('placeholders: Thai names and the old English ones mean the same; anything else stays as typed', () => {
  const say = (text: string) => replacePlaceholders(text, (name) => `<${name}>`);
  expect(say('{ชื่อเทศบาล}{ municipality } {ชื่อ} {}')).toBe('<municipality><municipality> {ชื่อ} {}');
});

test('kit: each row has a key of its own', () => {
  const keys = [...kitRows().values()].flat().map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
