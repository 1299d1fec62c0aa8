import { expect, test } from 'vitest';
import { decodeBase64 } from '../../src/base/base64.ts';

test.each([0, 1, 2, 3, 4, 255])('decodeBase64: %i bytes come back', (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + 250) % 256);
  const text = Buffer.from(bytes).toString('base64');
  expect([...decodeBase64(text)]).toEqual([...bytes]);
  expect([...decodeBase64(text.replace(/(.{4})/g, '$1\n'))]).toEqual([...bytes]);
});
