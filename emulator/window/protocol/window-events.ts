import type { Question, UiEntry } from '../../ground/vocabulary.ts';
import type { GridMessage } from './grid-command.ts';

/** A menu entry as the script made it. */
export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly entries: readonly MenuEntry[] };

export interface Menu {
  readonly caption: string;
  readonly entries: readonly MenuEntry[];
}

/** What the worker tells the main thread while it works. */
export type WorkerEvent =
  | { readonly type: 'grid'; readonly messages: readonly GridMessage[] }
  | { readonly type: 'ui'; readonly windowId: string; readonly entry: UiEntry }
  /** The next question is for this window. */
  | { readonly type: 'asks'; readonly windowId: string }
  | { readonly type: 'papers' };

/** What a window is told, by server-sent events. */
export type WindowEvent =
  | { readonly type: 'grid'; readonly messages: readonly GridMessage[] }
  | { readonly type: 'ui'; readonly entry: UiEntry }
  | { readonly type: 'question'; readonly id: number; readonly question: Question }
  | { readonly type: 'papers' }
  /** The workbook is another one: load the page again. */
  | { readonly type: 'reload' };

/** One person of the cast, as the switch shows it. */
export interface CastMember {
  readonly email: string;
  readonly role: 'owner' | 'editor' | 'viewer';
  /** Tabs that the person may edit and not everybody else may. */
  readonly tabs: readonly string[];
}

/** One file in the emulated Drive. */
export interface Paper {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  /** Milliseconds since 1970. */
  readonly createdTime: number;
  readonly bytes: number;
}

/** What a new window needs besides the grid's data. */
export interface Opening {
  readonly fileName: string;
  readonly locale: string;
  readonly user: string;
  readonly role: 'owner' | 'editor' | 'viewer';
  readonly cast: readonly CastMember[];
  readonly papers: readonly Paper[];
  /** What onOpen made for this person; empty for those who may only look. */
  readonly menus: readonly Menu[];
}

/** How a call of the script ended, as the window needs it. */
export type CallAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly name: string; readonly message: string };
