import { KIT_SENTENCES } from '../text/kit.ts';
import { MENU_TEXTS } from '../text/messages.ts';
import { PROPOSAL_TEXTS } from '../text/proposal.ts';
import { WATCH_SENTENCES } from '../text/rounds.ts';
import { SIDEBAR_SENTENCES } from '../text/sidebar.ts';

type MenuFunction = keyof typeof import('./menu-items.ts');

/** The add-on's menu, top to bottom. */
export const MENU = [
  { label: SIDEBAR_SENTENCES.open, functionName: 'openSidebar' },
  { label: MENU_TEXTS.recalculate, functionName: 'menuRecalculate' },
  { label: PROPOSAL_TEXTS.menu, functionName: 'menuCheckProposal' },
  { label: MENU_TEXTS.planPaper, functionName: 'menuPlanPaper' },
  { label: MENU_TEXTS.setUp, functionName: 'menuSetUp' },
  { label: KIT_SENTENCES.menu, functionName: 'menuFillKit' },
  { label: WATCH_SENTENCES.menuNone, functionName: 'menuStartWatch' },
  { label: MENU_TEXTS.loadSample, functionName: 'menuLoadSample' },
] as const satisfies readonly { readonly label: string; readonly functionName: MenuFunction }[];

/**
 * Works in LIMITED mode: adding a menu needs no authorisation. `watchLabel` says how HR's edit trigger is;
 * null where that is not known.
 */
export function addMenu(watchLabel: string | null): void {
  const menu = SpreadsheetApp.getUi().createMenu(MENU_TEXTS.title);
  for (const { label, functionName } of MENU) {
    const isWatch = functionName === 'menuStartWatch' && watchLabel !== null;
    menu.addItem(isWatch ? watchLabel : label, functionName);
  }
  menu.addToUi();
}
