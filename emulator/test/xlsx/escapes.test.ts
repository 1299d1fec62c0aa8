import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeText, unescapeText } from '../../xlsx/escapes.ts';

test('escapes: whatever was typed comes back', () => {
  const odd = fc.constantFrom(
    '\u0001',
    '\u000b',
    '\r',
    '\ufffe',
    '\ud800',
    '_',
    'x',
    '0041',
    '_x0041_',
    '😀',
    'ก',
  );
  fc.assert(
    fc.property(fc.array(odd), (parts) => {
      const text = parts.join('');
      expect(unescapeText(escapeText(text))).toBe(text);
    }),
    // The character behind ends what only looked like an escape.
    { examples: [[['_', 'x', '0041', '\ud800']]] },
  );
});

test('escapes: plain text stays as it is, and a text like an escape is told from one', () => {
  expect(escapeText('แผน_พัฒนา\n😀')).toBe('แผน_พัฒนา\n😀');
  expect(escapeText('_x0041_')).toBe('_x005F_x0041_');
  expect(escapeText('\u000b')).toBe('_x000B_');
});
