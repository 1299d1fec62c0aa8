import { isBlob } from './blob.ts';
import { call, type Globals, guard, signatureError, tally } from './bridge.ts';
import { enumeration } from './enumeration.ts';
import { htmlOutput, isHtmlOutput } from './html-output.ts';
import { htmlTemplate } from './html-template.ts';
import { templateBuffer } from './html-template-output.ts';

const SandboxMode = enumeration(['EMULATED', 'IFRAME', 'NATIVE']);
const XFrameOptionsMode = enumeration(['ALLOWALL', 'DEFAULT']);

/** Installs HtmlService (Apps Script reference: HTML service). Files are those of the project. */
export function installHtml(globals: Globals): void {
  globals.HtmlService = guard('HtmlService', {
    SandboxMode,
    XFrameOptionsMode,
    createHtmlOutput: (...args: unknown[]) => {
      tally('HtmlService.createHtmlOutput');
      return htmlOutput(textIn('createHtmlOutput', args));
    },
    createHtmlOutputFromFile: (...args: unknown[]) =>
      htmlOutput(fileText('createHtmlOutputFromFile', args)),
    createTemplate: (...args: unknown[]) => {
      tally('HtmlService.createTemplate');
      return htmlTemplate(textIn('createTemplate', args));
    },
    createTemplateFromFile: (...args: unknown[]) =>
      htmlTemplate(fileText('createTemplateFromFile', args)),
    initTemplate: () => templateBuffer(),
    toString: () => 'HtmlService',
  });
}

function textIn(method: string, args: readonly unknown[]): string {
  const [source = ''] = args;
  if (typeof source === 'string') return source;
  if (isBlob(source)) return source.getDataAsString();
  if (isHtmlOutput(source)) return source.getContent();
  throw signatureError(`HtmlService.${method}`, args);
}

function fileText(method: string, args: readonly unknown[]): string {
  const [name] = args;
  if (typeof name !== 'string' || args.length !== 1)
    throw signatureError(`HtmlService.${method}`, args);
  return call(`~HtmlService.${method}`, name);
}
