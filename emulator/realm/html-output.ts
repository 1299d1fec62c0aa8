import { makeBlob } from './blob.ts';
import { exception, guard } from './bridge.ts';
import { utf8Encode } from './byte-text.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlTemplate } from './html-template.ts';

type HostOutput = GoogleAppsScript.HTML.HtmlOutput;

/** The meta tags that the host passes on (Apps Script reference: HtmlOutput.addMetaTag). */
const META_TAGS = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

const outputs = new WeakSet<object>();

export function isHtmlOutput(value: unknown): value is HostOutput {
  return typeof value === 'object' && value !== null && outputs.has(value);
}

/** An HtmlOutput of the given markup; markup that cannot be read is refused like on the host. */
export function htmlOutput(html: string): HostOutput {
  let content = checkedMarkup(html);
  let title = '';
  let favicon: string | null = null;
  let width: number | null = null;
  let height: number | null = null;
  const metaTags: { name: string; content: string }[] = [];
  const changed = (change: () => void): HostOutput => {
    change();
    return output;
  };
  const members: Omit<HostOutput, 'getAs'> = {
    getContent: () => content,
    setContent: (text) => changed(() => (content = checkedMarkup(String(text)))),
    append: (text) => changed(() => (content = checkedMarkup(content + String(text)))),
    appendUntrusted: (text) => changed(() => (content += escapeHtml(String(text)))),
    clear: () => changed(() => (content = '')),
    getTitle: () => title,
    setTitle: (text) => changed(() => (title = String(text))),
    getWidth: () => width as number,
    setWidth: (pixels) => changed(() => (width = pixels)),
    getHeight: () => height as number,
    setHeight: (pixels) => changed(() => (height = pixels)),
    getFaviconUrl: () => favicon as string,
    setFaviconUrl: (url) => changed(() => (favicon = url)),
    // Only IFRAME is left and it cannot be changed: documented to have no effect.
    setSandboxMode: () => output,
    setXFrameOptionsMode: () => output,
    addMetaTag: (name, value) =>
      changed(() => {
        if (!META_TAGS.includes(name)) {
          throw exception('The meta tag you specified is not allowed in this context.');
        }
        metaTags.push({ name, content: value });
      }),
    getMetaTags: () =>
      metaTags.map((tag) => ({ getName: () => tag.name, getContent: () => tag.content })),
    asTemplate: () => htmlTemplate(content) as unknown as GoogleAppsScript.HTML.HtmlTemplate,
    getBlob: () =>
      makeBlob(
        utf8Encode(content),
        'text/html',
        'output.html',
      ) as unknown as GoogleAppsScript.Base.Blob,
  };
  const output = guard('HtmlOutput', {
    ...members,
    toString: () => 'HtmlOutput',
  }) as unknown as HostOutput;
  outputs.add(output);
  return output;
}

/** The host parses what it is given; an open comment, tag, script or style is not HTML to it. */
function checkedMarkup(html: string): string {
  const rest = html.replace(
    /<!--[\s\S]*?-->|<(script|style|textarea|title)\b[\s\S]*?<\/\1\s*>/gi,
    '',
  );
  const fault = /<!--|<(?:script|style|textarea|title)\b|<\/?[a-z][^<>]*$/i.exec(rest);
  if (fault === null) return html;
  throw exception(`Malformed HTML content: ${rest.slice(fault.index)}`);
}
