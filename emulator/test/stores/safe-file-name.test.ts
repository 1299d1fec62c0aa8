import { expect, test } from 'vitest';
import { safeFileName } from '../../stores/drive/safe-file-name.ts';

test.each([
  ['separators', 'a/b\\c:d', 'a-b-c-d'],
  ['parents', '../../etc', '-..-etc'],
  ['controls and line breaks', 'a\u0000b\nc', 'a b c'],
  ['leading and trailing dots', ' .hidden. ', 'hidden'],
  ['nothing left', '...', 'untitled'],
  ['device names', 'CON.txt', '_CON.txt'],
  ['Thai', 'แผนพัฒนาบุคลากร พ.ศ. ๒๕๖๗-๒๕๖๙', 'แผนพัฒนาบุคลากร พ.ศ. ๒๕๖๗-๒๕๖๙'],
])('safeFileName: %s', (_reason, name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});

test('safeFileName: is cut at 200 bytes between letters, not inside one with its marks', () => {
  const cut = safeFileName('ที่'.repeat(100));
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(200);
  expect(cut).toBe('ที่'.repeat(22));
});
