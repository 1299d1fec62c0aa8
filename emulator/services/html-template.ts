import { guard } from './bridge.ts';
import { escapeHtml, htmlOutput } from './html-output.ts';

type HostOutput = GoogleAppsScript.HTML.HtmlOutput;

const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g;

/** A template: scriptlets `<? code ?>`, `<?= escaped ?>` and `<?!= raw ?>`; its variables are its properties. */
export function htmlTemplate(source: string): object {
  const template: Record<string, unknown> = {
    getRawContent: () => source,
    getCode: () => codeOf(source),
    getCodeWithComments: () => codeOf(source),
    evaluate: () => evaluate(source, template),
    toString: () => 'HtmlTemplate',
  };
  for (const name of Object.keys(template))
    Object.defineProperty(template, name, { enumerable: false });
  return template;
}

/** The object that generated template code appends to: `_` takes text as it is, `_$` escapes it. */
export function templateBuffer(): object {
  let html = '';
  return guard('HtmlTemplateOutput', {
    set _(text: unknown) {
      html += String(text);
    },
    set _$(value: unknown) {
      refuseOtherContexts(html);
      html += escapeHtml(String(value));
    },
    get $out() {
      return htmlOutput(html);
    },
  });
}

/** Code that makes the output when it is evaluated where the variables can be seen. */
function codeOf(source: string): string {
  const lines = ['(function() { var output = HtmlService.initTemplate();'];
  let at = 0;
  for (const { 0: whole, 1: print, 2: code = '', index } of source.matchAll(SCRIPTLET)) {
    lines.push(`output._ = ${literal(source.slice(at, index))};`);
    const target = print === '=' ? 'output._$ = ' : print === '!=' ? 'output._ = ' : '';
    lines.push(`${target}${code.trim()}${target === '' ? '' : ';'}`);
    at = index + whole.length;
  }
  lines.push(`output._ = ${literal(source.slice(at))};`, 'return output.$out; })()');
  return lines.join('\n');
}

function evaluate(source: string, variables: Readonly<Record<string, unknown>>): HostOutput {
  const names = Object.keys(variables);
  const run = new Function(...names, `return ${codeOf(source)}`);
  return run(...names.map((name) => variables[name])) as HostOutput;
}

function literal(text: string): string {
  return JSON.stringify(text)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** The host escapes by where the value stands; only text and plain attributes are written here. */
function refuseOtherContexts(html: string): void {
  const isInside = (tag: string) =>
    new RegExp(`<${tag}\\b(?![\\s\\S]*</${tag}\\s*>)`, 'i').test(html);
  const isInUrl = /\s(?:href|src|action)\s*=\s*["']?[^"'<>]*$/i.test(html);
  if (isInside('script') || isInside('style') || isInUrl) {
    throw new Error('not emulated: HtmlTemplate <?= ?> inside a script, a style or an address');
  }
}
