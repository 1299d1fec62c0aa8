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
