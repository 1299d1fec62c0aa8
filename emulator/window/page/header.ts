import type { CastMember, Opening, Paper } from '../protocol/window-events.ts';
import { byId, element } from './element.ts';
import { LABELS } from './labels.ts';
import { paperAddress } from './papers.ts';

const TIME = new Intl.DateTimeFormat('th-TH', { dateStyle: 'medium', timeStyle: 'short' });

function describe({ role, tabs }: CastMember): string {
  if (role === 'owner') return LABELS.owner;
  if (role === 'viewer') return LABELS.viewer;
  return tabs.length === 0 ? LABELS.editorEverywhere : `${LABELS.mayEdit} ${tabs.join(', ')}`;
}

/** The address of this page as another person, or in another view. */
export function addressFor(user: string, view?: 'phone'): string {
  const query = new URLSearchParams({ as: user, ...(view ? { view } : {}) });
  return `/?${query}`;
}

function personEntry(member: CastMember, current: string): HTMLElement {
  const { email } = member;
  return element('li', { class: email === current ? 'current' : '' }, [
    element('a', { href: addressFor(email) }, [
      element('strong', {}, [email]),
      element('small', {}, [describe(member)]),
    ]),
    element('a', { class: 'window', href: addressFor(email), target: '_blank' }, [
      LABELS.newWindow,
    ]),
  ]);
}

function initial(email: string): HTMLElement {
  return element('span', { class: 'avatar', 'aria-hidden': 'true' }, [
    email.charAt(0).toUpperCase(),
  ]);
}

function userSwitch({ cast, user }: Opening): HTMLElement {
  return element('details', { class: 'popup', id: 'user-switch' }, [
    element('summary', { 'aria-label': `${LABELS.userMenu}: ${user}` }, [
      initial(user),
      element('span', { class: 'who' }, [user]),
    ]),
    element(
      'ul',
      {},
      cast.map((member) => personEntry(member, user)),
    ),
  ]);
}

function paperEntry({ id, name, createdTime }: Paper): HTMLElement {
  return element('li', {}, [
    element('a', { href: paperAddress(id), download: true }, [
      element('strong', {}, [name]),
      element('small', {}, [`${TIME.format(createdTime)} · ${LABELS.download}`]),
    ]),
  ]);
}

/** Draws the list of produced papers; it opens by itself for a new one. */
export function drawPapers(papers: readonly Paper[]): void {
  const content =
    papers.length === 0
      ? [element('li', { class: 'none' }, [LABELS.noPapers])]
      : papers.map(paperEntry);
  const popup = byId('papers');
  popup.replaceChildren(
    element('summary', {}, [`${LABELS.papers} (${papers.length})`]),
    element('ul', {}, content),
  );
}

function closeOthers(target: EventTarget | null): void {
  for (const popup of document.querySelectorAll<HTMLDetailsElement>('details.popup[open]')) {
    if (!popup.contains(target as Node)) popup.open = false;
  }
}

/** Draws the head of the page: which file, that nothing of it is Google's, papers, who is at work. */
export function drawHeader(opening: Opening): void {
  document.title = opening.fileName;
  byId('header').replaceChildren(
    element('span', { class: 'sheet-icon', 'aria-hidden': 'true' }),
    element('div', { class: 'file' }, [
      element('h1', {}, [opening.fileName]),
      element('small', {}, [LABELS.emulated]),
    ]),
    element('details', { class: 'popup', id: 'papers' }),
    userSwitch(opening),
  );
  drawPapers(opening.papers);
  document.addEventListener('pointerdown', ({ target }) => closeOthers(target));
}
