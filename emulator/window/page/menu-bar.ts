import type { Menu, MenuEntry } from '../protocol/window-events.ts';
import { byId, element } from './element.ts';

/** An entry of the page's own menus. */
export type OwnEntry = { readonly caption: string; readonly act: () => void } | 'separator';

interface Item {
  readonly caption: string;
  readonly act?: () => void;
  readonly items?: readonly (Item | 'separator')[];
}

function closeAll(): void {
  for (const open of document.querySelectorAll('#menu-bar [aria-expanded="true"]')) {
    open.setAttribute('aria-expanded', 'false');
  }
}

function itemElement(item: Item | 'separator'): HTMLElement {
  if (item === 'separator') return element('li', { role: 'separator' });
  const { caption, act, items } = item;
  if (items) {
    const label = element('span', { class: 'submenu' }, [caption]);
    return element('li', { class: 'has-submenu' }, [label, list(items)]);
  }
  const choose = (): void => {
    closeAll();
    act?.();
  };
  const button = element('button', { type: 'button', role: 'menuitem', onclick: choose }, [
    caption,
  ]);
  return element('li', { role: 'none' }, [button]);
}

function list(items: readonly (Item | 'separator')[]): HTMLElement {
  return element('ul', { role: 'menu' }, items.map(itemElement));
}

function moveFocus(menu: HTMLElement, step: number): void {
  const buttons = [...menu.querySelectorAll<HTMLButtonElement>('[role=menuitem]')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons.at((at + step + buttons.length) % buttons.length)?.focus();
}

function topMenu(caption: string, items: readonly (Item | 'separator')[]): HTMLElement {
  const menu = list(items);
  const button = element(
    'button',
    {
      type: 'button',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onclick: () => {
        const isOpen = button.getAttribute('aria-expanded') === 'true';
        closeAll();
        button.setAttribute('aria-expanded', String(!isOpen));
      },
    },
    [caption],
  );
  const whole = element('div', { class: 'menu' }, [button, menu]);
  whole.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      closeAll();
      button.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      button.setAttribute('aria-expanded', 'true');
      moveFocus(menu, event.key === 'ArrowDown' ? 1 : -1);
    }
  });
  return whole;
}

function itemOf(entry: MenuEntry, run: (fn: string) => void): Item | 'separator' {
  if (entry.kind === 'separator') return 'separator';
  if (entry.kind === 'item') return { caption: entry.caption, act: () => run(entry.functionName) };
  return { caption: entry.caption, items: entry.entries.map((one) => itemOf(one, run)) };
}

export interface MenuBarOptions {
  readonly own: readonly { readonly caption: string; readonly entries: readonly OwnEntry[] }[];
  /** What the script made in onOpen. */
  readonly menus: readonly Menu[];
  readonly run: (fn: string) => void;
}

/** Draws the menu row: the page's menus, then those of the script. */
export function drawMenuBar({ own, menus, run }: MenuBarOptions): void {
  byId('menu-bar').replaceChildren(
    ...own.map(({ caption, entries }) => topMenu(caption, entries)),
    ...menus.map(({ caption, entries }) =>
      topMenu(
        caption,
        entries.map((entry) => itemOf(entry, run)),
      ),
    ),
  );
  document.addEventListener('pointerdown', ({ target }) => {
    if (!(target as Element).closest?.('#menu-bar')) closeAll();
  });
}
