import { guard } from './bridge.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlOutput } from './html-output.ts';

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

/** The host escapes by where the value stands; only text and plain attributes are written here. */
function refuseOtherContexts(html: string): void {
  const isInside = (tag: string) =>
    new RegExp(`<${tag}\\b(?![\\s\\S]*</${tag}\\s*>)`, 'i').test(html);
  const isInUrl = /\s(?:href|src|action)\s*=\s*["']?[^"'<>]*$/i.test(html);
  if (isInside('script') || isInside('style') || isInUrl) {
    throw new Error('not emulated: HtmlTemplate <?= ?> inside a script, a style or an address');
  }
}
