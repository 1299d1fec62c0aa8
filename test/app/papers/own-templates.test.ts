import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Emulator } from 'sheets-emulator';
import { beforeAll, expect, test } from 'vitest';
import { again, documentsOf, HR_TWO, tidyOffice } from '../../support/paper-office.ts';
import { ask, HEAD_OF_FINANCE, HR, hasTab } from '../../support/product.ts';

let prepared: Emulator;

beforeAll(() => {
  prepared = tidyOffice();
}, 120_000);

/** The newest document in the emulated Drive. */
function newest(product: Emulator): Emulator['files'][number] {
  const file = documentsOf(product).at(-1);
  if (file === undefined) throw new Error('There is no document');
  return file;
}

function bodyOf(product: Emulator): string {
  const bytes = readFileSync(product.office.drive.absolutePath(newest(product)));
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
}

/** What a person does to the template in Google Docs. */
function edit(product: Emulator, change: (xml: string) => string): void {
  const path = product.office.drive.absolutePath(newest(product));
  const parts = unzipSync(readFileSync(path));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  writeFileSync(path, zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) }));
}

test('own template: what HR edits in Drive everyone’s papers use, until it is put back', () => {
  const product = again(prepared);
  expect(ask(product, 'editTemplate', ['announcement'])).toMatchObject({
    ok: true,
    link: expect.stringContaining('https://docs.google.com/document/'),
  });
  // The tag is split by formatting, as an editor does it.
  const split =
    '<w:r><w:t>ถ้อยคำของเรา {munici</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>pality}</w:t></w:r>';
  edit(product, (xml) => xml.replace('<w:body>', `<w:body><w:p>${split}</w:p>`));
  expect(ask(product, 'useTemplate', ['announcement'])).toMatchObject({ used: true, faults: [] });
  ask(product, 'generateReport', ['announcement'], HR_TWO);
  expect(bodyOf(product).replace(/<[^>]+>/g, '')).toContain('ถ้อยคำของเรา เทศบาลตำบลตัวอย่าง');
  const { templates } = ask(product, 'listTemplates', [], HR_TWO) as unknown as {
    templates: { kind: string; isOwn: boolean; savedBy: string; editedBy: string }[];
  };
  expect(templates.filter(({ isOwn }) => isOwn)).toMatchObject([
    { kind: 'announcement', savedBy: HR, editedBy: HR },
  ]);
  ask(product, 'resetTemplate', ['announcement'], HR_TWO);
  ask(product, 'generateReport', ['announcement']);
  expect(bodyOf(product)).not.toContain('ถ้อยคำของเรา');
  expect(ask(product, 'resetTemplate', ['announcement'])).toMatchObject({
    message: expect.stringContaining('อยู่แล้ว'),
  });
});

test('own template: a wrong tag is refused with its place and the likely name, and nothing is kept', () => {
  const product = again(prepared);
  ask(product, 'editTemplate', ['plan']);
  edit(product, (xml) => xml.replace('{municipality}', '{municipalty}'));
  const tab = () => JSON.stringify(product.read("'แม่แบบ'!A1:F40").values);
  const before = tab();
  const reply = ask(product, 'useTemplate', ['plan']);
  expect(reply).toMatchObject({
    used: false,
    faults: [
      expect.stringMatching(/^ไม่รู้จักแท็ก \{municipalty\} น่าจะหมายถึง \{municipality\} — เนื้อหา/),
    ],
    message: expect.stringContaining('๑ แห่ง'),
  });
  expect(tab()).toBe(before);
});

test('own template: another officer is told whose document it is', () => {
  const product = again(prepared);
  expect(ask(product, 'useTemplate', ['plan'])).toMatchObject({
    error: { code: 'TEMPLATE_NOT_EDITED' },
  });
  const first = ask(product, 'editTemplate', ['plan']);
  expect(ask(product, 'editTemplate', ['plan']).link).toBe(first.link);
  expect(documentsOf(product)).toHaveLength(1);
  expect(ask(product, 'useTemplate', ['plan'], HR_TWO)).toMatchObject({
    error: { code: 'TEMPLATE_ELSEWHERE', message: expect.stringContaining(HR) },
  });
  product.office.drive.remove('', { email: HR, seesAll: true }, newest(product).id);
  expect(ask(product, 'useTemplate', ['plan'])).toMatchObject({
    error: { code: 'TEMPLATE_UNREACHABLE' },
  });
});

test('useTemplate: cut off while it keeps the template, the one before stays whole', () => {
  const edited = () => {
    const product = again(prepared);
    ask(product, 'editTemplate', ['order']);
    return product;
  };
  const { calls } = edited().call(HR, 'useTemplate', ['order']);
  for (let at = calls.total - 12; at <= calls.total; at += 3) {
    const product = edited();
    product.injectFault({ at, kind: 'cut-off' });
    product.call(HR, 'useTemplate', ['order']);
    expect(ask(product, 'generateReport', ['order']), `at ${at}`).toMatchObject({ ok: true });
    expect(ask(product, 'useTemplate', ['order']), `at ${at}`).toMatchObject({ used: true });
    expect(ask(product, 'generateReport', ['order']), `at ${at}`).toMatchObject({ ok: true });
  }
}, 120_000);

test('templates: are for HR, of kinds that there are, and kept in a tab that is hidden', () => {
  const product = again(prepared);
  for (const name of ['editTemplate', 'useTemplate', 'resetTemplate', 'makeTagHelp']) {
    expect(ask(product, name, ['plan'], HEAD_OF_FINANCE), name).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    });
    if (name !== 'makeTagHelp')
      expect(ask(product, name, ['x']), name).toMatchObject({ error: { code: 'BAD_ARGUMENTS' } });
  }
  expect(hasTab(product, 'แม่แบบ')).toBe(false);
  ask(product, 'editTemplate', ['plan']);
  expect(product.snapshot().sheets.find(({ name }) => name === 'แม่แบบ')?.hidden).toBe(true);
});

test('makeTagHelp: puts the list of tags into Drive', () => {
  const product = again(prepared);
  expect(ask(product, 'makeTagHelp')).toMatchObject({ ok: true });
  const html = readFileSync(product.office.drive.absolutePath(newest(product)), 'utf8');
  expect(html).toContain('<td>{municipality}</td><td>ชื่อเทศบาล</td>');
});
