import { MENU_TEXTS } from '../text/messages.ts';
import { SIDEBAR_SENTENCES } from '../text/sidebar.ts';

/** The add-on's menu, top to bottom; each function is an entry point. */
const MENU = [
  { label: SIDEBAR_SENTENCES.open, functionName: 'openSidebar' },
  { label: MENU_TEXTS.recalculate, functionName: 'menuRecalculate' },
  { label: MENU_TEXTS.planPaper, functionName: 'menuPlanPaper' },
  { label: MENU_TEXTS.setUp, functionName: 'menuSetUp' },
  { label: MENU_TEXTS.loadSample, functionName: 'menuLoadSample' },
] as const;

/** Works in LIMITED mode: adding a menu needs no authorisation. */
export function addMenu(): void {
  const menu = SpreadsheetApp.getUi().createMenu(MENU_TEXTS.title);
  for (const { label, functionName } of MENU) menu.addItem(label, functionName);
  menu.addToUi();
}
