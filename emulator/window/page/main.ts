import type { UiEntry } from '../../ground/vocabulary.ts';
import { hostSheetId } from '../protocol/page-book.ts';
import type { Opening, WindowEvent } from '../protocol/window-events.ts';
import { askPerson, showFrameDialog, tellPerson } from './dialogs.ts';
import { byId, element } from './element.ts';
import { keepGridReachable, returnToGrid } from './grid-focus.ts';
import { addressFor, drawHeader, drawPapers } from './header.ts';
import { hostSentence, LABELS } from './labels.ts';
import { goTo } from './links.ts';
import { drawMenuBar } from './menu-bar.ts';
import { closeSidebar, scriptFrame, showSidebar } from './script-frames.ts';
import { ServerLink } from './server-link.ts';
import { showToast, whileWorking } from './toasts.ts';
import { openGrid, type WorkbookGrid } from './workbook-grid.ts';

const query = new URLSearchParams(location.search);
const isPhone = query.get('view') === 'phone';
const link = new ServerLink();

/** What this window is: who sits before it and what stands in it. */
interface Desk {
  readonly opening: Opening;
  readonly workbook: WorkbookGrid;
}

function report(error: unknown): void {
  tellPerson(`${LABELS.failed}: ${error instanceof Error ? error.message : String(error)}`);
}

async function runMenuItem(user: string, fn: string): Promise<void> {
  try {
    const answer = await whileWorking(link.menu(user, fn));
    if (!answer.ok) tellPerson(`${answer.name}: ${answer.message}`);
  } catch {
    tellPerson(LABELS.lost);
  }
}

async function takeBack(work: Promise<{ readonly refused?: string }>): Promise<void> {
  const { refused } = await work;
  if (refused !== undefined) showToast(hostSentence(refused));
}

async function startAnew(): Promise<void> {
  if (!globalThis.confirm(LABELS.confirmReset)) return;
  await whileWorking(link.reset()).catch(report);
}

function chooseFile(): void {
  const input = element('input', { type: 'file', accept: '.xlsx' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void whileWorking(link.loadWorkbook(file)).catch(report);
  });
  input.click();
}

function drawMenus({ user, menus, role }: Opening): void {
  const save = (): void => element('a', { href: '/api/workbook', download: true }).click();
  const file = [
    { caption: LABELS.save, act: save },
    { caption: LABELS.open, act: chooseFile },
    { caption: LABELS.reset, act: () => void startAnew() },
    'separator' as const,
    { caption: LABELS.phoneView, act: () => location.assign(addressFor(user, 'phone')) },
  ];
  const edit = [
    { caption: LABELS.undo, act: () => void takeBack(link.undo(user)) },
    { caption: LABELS.redo, act: () => void takeBack(link.redo(user)) },
  ];
  drawMenuBar({
    own: [
      { caption: LABELS.file, entries: file },
      ...(role === 'viewer' ? [] : [{ caption: LABELS.edit, entries: edit }]),
    ],
    menus,
    run: (fn) => void runMenuItem(user, fn),
  });
}

function frameOf(user: string, entry: UiEntry, onClose: () => void): HTMLIFrameElement {
  return scriptFrame({
    title: String(entry.title),
    html: String(entry.html),
    run: (fn, args) => link.client(user, fn, args),
    onClose,
    onFocus: returnToGrid,
  });
}

function showDialogOf(user: string, entry: UiEntry): void {
  const frame = frameOf(user, entry, () => dialog.close());
  frame.style.width = `${Number(entry.width ?? 400)}px`;
  frame.style.height = `${Number(entry.height ?? 300)}px`;
  const dialog = showFrameDialog(frame, String(entry.title), entry.kind === 'showModalDialog');
}

/** Shows what a script asked the user interface to do. The host's phone app has no sidebar and no dialog. */
function show(desk: Desk, entry: UiEntry): void {
  const { user } = desk.opening;
  if (entry.kind === 'toast') {
    const seconds = typeof entry.seconds === 'number' ? entry.seconds : undefined;
    showToast(String(entry.message), String(entry.title ?? ''), seconds);
  } else if (entry.kind === 'activate') {
    const rect = entry.rect as { row: number; column: number } | undefined;
    goTo(desk.workbook.model, `s${entry.sheetId}`, (rect?.row ?? 1) - 1, (rect?.column ?? 1) - 1);
  } else if (isPhone) return;
  else if (entry.kind === 'showSidebar') {
    showSidebar(frameOf(user, entry, closeSidebar), String(entry.title));
  } else if (entry.kind === 'showModalDialog' || entry.kind === 'showModelessDialog') {
    showDialogOf(user, entry);
  }
}

async function handle(desk: Desk, event: WindowEvent): Promise<void> {
  switch (event.type) {
    case 'grid':
      desk.workbook.receive(event.messages);
      return;
    case 'ui':
      show(desk, event.entry);
      return;
    case 'question':
      await link.answer(event.id, await askPerson(event.question));
      return;
    case 'papers':
      if (!isPhone) drawPapers(await link.papers());
      return;
    case 'reload':
      location.reload();
  }
}

async function openWorkbook(opening: Opening): Promise<WorkbookGrid> {
  const { user } = opening;
  return openGrid(byId('grid'), {
    data: await link.gridData(),
    user,
    locale: opening.locale,
    readOnly: opening.role === 'viewer',
    submit: (submission) => {
      link.submit(submission).then(
        ({ refused }) => {
          if (refused !== undefined) tellPerson(hostSentence(refused));
        },
        () => tellPerson(LABELS.lost),
      );
    },
    undo: () => void takeBack(link.undo(user)),
    redo: () => void takeBack(link.redo(user)),
    notify: showToast,
  });
}

/** Fonts are drawn on a canvas, which does not wait for them by itself. */
async function loadFonts(): Promise<void> {
  const sample = 'กอ่ำA1';
  await Promise.all(
    ['400 13px Roboto', '700 13px Roboto'].map((font) => document.fonts.load(font, sample)),
  );
}

function dressForPhone({ user, fileName }: Opening): void {
  document.body.classList.add('phone');
  document.title = fileName;
  byId('header').replaceChildren(
    element('h1', {}, [fileName]),
    element('a', { href: addressFor(user) }, [LABELS.leavePhone]),
  );
}

/** Shows the place that the address names, as a link to a cell does on the host. */
function goToAddress(model: WorkbookGrid['model']): void {
  const [first] = model.getters.getVisibleSheetIds();
  const asked = `s${/gid=(\d+)/.exec(location.hash)?.[1]}`;
  const sheetId = hostSheetId(asked) === undefined ? first : asked;
  if (sheetId !== undefined && sheetId !== first) goTo(model, sheetId, 0, 0);
}

async function start(): Promise<void> {
  const early: WindowEvent[] = [];
  let desk: Desk | undefined;
  link.onEvent((event) => {
    if (desk) void handle(desk, event).catch(report);
    else early.push(event);
  });
  await link.listen();
  const opening = await link.open(query.get('as'));
  if (isPhone) dressForPhone(opening);
  else {
    drawHeader(opening);
    drawMenus(opening);
  }
  await loadFonts();
  const workbook = await openWorkbook(opening);
  desk = { opening, workbook };
  for (const event of early) await handle(desk, event);
  goToAddress(workbook.model);
  keepGridReachable();
  byId('starting').remove();
  // For tests, which read values and places of cells off a canvas.
  Object.assign(globalThis, { workbookModel: workbook.model });
  document.body.dataset.ready = 'true';
}

start().catch((error: unknown) => {
  byId('starting').textContent =
    `${LABELS.notStarted}: ${error instanceof Error ? error.message : String(error)}`;
});
