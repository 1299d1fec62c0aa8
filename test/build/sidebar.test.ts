import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSidebar, renderPage } from '../../build/sidebar.ts';

const MINIMAL = join(import.meta.dirname, 'fixtures/minimal');

test('buildSidebar: gives one page with script and style inside and nothing to request', async () => {
  const page = await buildSidebar(MINIMAL);
  expect(page).toContain('<style>.hello{color:teal}</style>');
  expect(page).toContain('ตรวจแผน');
  expect(page).not.toMatch(/\s(?:src|href)=/);
});

test('buildSidebar: text of the script cannot end the script element', async () => {
  const page = await buildSidebar(MINIMAL);
  expect(page.match(/<\/script/g)).toHaveLength(1);
  expect(page).toContain('<\\/script><b>');
});

test.each([
  ['ends the script element', 'x = "</script>"', '', 'script contains "</script"'],
  ['opens a comment', 'x = "<!--"', '', 'script contains "<!--"'],
  ['starts a scriptlet', 'x = "<?= y ?>"', '', 'script contains "<?"'],
  ['ends the style element', '', 'a::after{content:"</style>"}', 'style contains "</style"'],
])('renderPage: refuses text that %s', (_reason, script, style, message) => {
  expect(() => renderPage(script, style)).toThrow(message);
});
