import { expect, test } from 'vitest';
import { projectOf } from '../ground/project.ts';
import { openCopy } from '../opening/open-workbook.ts';
import { emulatorOf, HEAD, OWNER, resultOf } from './support/script.ts';

test('a copy: another id, its maker owns it alone, triggers and properties stay behind', () => {
  const original = emulatorOf('function tick() {}');
  resultOf(
    original,
    `sheet.getRange('A1').setValue('kept');
     PropertiesService.getDocumentProperties().setProperty('a', '1');
     PropertiesService.getScriptProperties().setProperty('b', '1');
     ScriptApp.newTrigger('tick').forSpreadsheet(ss).onEdit().create();`,
  );
  const code = `function look() {
    const ss = SpreadsheetApp.getActive();
    return [ss.getId(), ss.getName(), ss.getOwner().getEmail(), ss.getEditors().length,
      PropertiesService.getDocumentProperties().getKeys().length,
      PropertiesService.getScriptProperties().getKeys().length,
      ScriptApp.getProjectTriggers().length, ss.getRange('A1').getValue()]; }`;
  const copy = openCopy(original, { project: projectOf(code), owner: HEAD });
  const { outcome } = copy.call(HEAD, 'look');
  expect(outcome).toMatchObject({
    value: [expect.any(String), 'Copy of Untitled spreadsheet', HEAD, 1, 0, 0, 0, 'kept'],
  });
  expect((outcome as { value: unknown[] }).value[0]).not.toBe(original.snapshot().id);
  expect(() => copy.call(OWNER, 'look')).toThrow('may not edit');
});
