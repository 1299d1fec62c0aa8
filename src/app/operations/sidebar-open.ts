import { SIDEBAR_SENTENCES } from '../../text/sidebar.ts';

/** The project file that the build makes of sidebar/ (Apps Script reference: names have no extension). */
const SIDEBAR_FILE = 'sidebar';

/** Shows the sidebar in place of the one that is open; the page then asks for all it shows. */
export function openSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile(SIDEBAR_FILE).setTitle(SIDEBAR_SENTENCES.title);
  SpreadsheetApp.getUi().showSidebar(page);
}
