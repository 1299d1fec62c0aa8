import type { CallAnswer } from '../protocol/window-events.ts';
import { byId, element } from './element.ts';
import { LABELS } from './labels.ts';
import { openPaper } from './papers.ts';

/** Bundled by the server: google.script for the inside of a frame. */
declare const FRAME_SCRIPT: string;

/** Flags of the host's own frame; without `allow-same-origin`, because the host's frame has an origin of its own. */
const SANDBOX =
  'allow-scripts allow-forms allow-popups allow-modals allow-downloads allow-popups-to-escape-sandbox';

type RunScript = (fn: string, args: readonly unknown[]) => Promise<CallAnswer>;

type FrameMessage =
  | {
      readonly kind: 'run';
      readonly call: number;
      readonly fn: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'close' | 'focus' }
  | { readonly kind: 'open'; readonly href: string }
  | { readonly kind: 'size'; readonly width?: number; readonly height?: number };

export interface FrameOptions {
  readonly title: string;
  readonly html: string;
  readonly run: RunScript;
  readonly onClose: () => void;
  readonly onFocus: () => void;
}

/** A computer that runs the host has Thai letters; one that runs the emulator may have none. */
const THAI_FONT = [400, 500, 700]
  .map((weight) => {
    const source = `url("${location.origin}/fonts/sarabun-${weight}.ttf")`;
    return `@font-face{font-family:Sarabun;font-weight:${weight};src:${source}}`;
  })
  .join('');

/** The script is the first thing in the document; a doctype of the script's own would come too late. */
function documentOf(html: string): string {
  const script = FRAME_SCRIPT.replaceAll('</script', '<\\/script');
  const head = `<meta charset="utf-8"><base target="_blank"><style>${THAI_FONT}</style>`;
  return `<!doctype html>${head}<script>${script}</script>${html}`;
}

async function answer(
  run: RunScript,
  { call, fn, args }: FrameMessage & { kind: 'run' },
): Promise<object> {
  try {
    return { call, ...(await run(fn, args)) };
  } catch {
    return { call, ok: false, name: 'Error', message: LABELS.lost };
  }
}

/** A frame with the script's HTML, in which google.script.run reaches the server as this person. */
export function scriptFrame(options: FrameOptions): HTMLIFrameElement {
  const { title, html, run, onClose, onFocus } = options;
  const frame = element('iframe', { title, sandbox: SANDBOX, srcdoc: documentOf(html) });
  const listen = async (event: MessageEvent<{ googleScript?: FrameMessage }>): Promise<void> => {
    if (!frame.isConnected) {
      removeEventListener('message', listen);
      return;
    }
    const message = event.data?.googleScript;
    if (event.source !== frame.contentWindow || !message) return;
    if (message.kind === 'run') {
      const reply = await answer(run, message);
      frame.contentWindow?.postMessage({ googleScriptAnswer: reply }, '*');
    } else if (message.kind === 'close') onClose();
    else if (message.kind === 'focus') onFocus();
    else if (message.kind === 'open') openPaper(message.href);
    else if (message.kind === 'size') resize(frame, message.width, message.height);
  };
  // Listening starts when the frame stands in the page.
  queueMicrotask(() => addEventListener('message', listen));
  return frame;
}

/** Only dialogs may change their size; the sidebar is 300 pixels wide, always. */
function resize(frame: HTMLIFrameElement, width?: number, height?: number): void {
  if (frame.closest('dialog') === null) return;
  if (width !== undefined) frame.style.width = `${width}px`;
  if (height !== undefined) frame.style.height = `${height}px`;
}

/** Shows the script's sidebar; it takes the place of the one that is open. */
export function showSidebar(frame: HTMLIFrameElement, title: string): void {
  const sidebar = byId('sidebar');
  sidebar.replaceChildren(
    element('div', { class: 'sidebar-head' }, [
      element('h2', {}, [title]),
      element('button', {
        type: 'button',
        class: 'close',
        'aria-label': LABELS.closeSidebar,
        onclick: closeSidebar,
      }),
    ]),
    frame,
  );
  sidebar.hidden = false;
  dispatchEvent(new Event('resize'));
}

export function closeSidebar(): void {
  const sidebar = byId('sidebar');
  sidebar.hidden = true;
  sidebar.replaceChildren();
  dispatchEvent(new Event('resize'));
}
