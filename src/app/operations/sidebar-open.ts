import { ProgramFault } from '../../base/program-fault.ts';
import { PROJECT_FILES } from '../../base/project-files.ts';
import { SIDEBAR_SENTENCES } from '../../text/sidebar.ts';

/**
 * Shows the sidebar in place of the one that is open; the page then asks for all it shows.
 * @throws ProgramFault FILE_MISSING when the page was not pushed with the script.
 */
export function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(sidebarPage().setTitle(SIDEBAR_SENTENCES.title));
}

function sidebarPage(): GoogleAppsScript.HTML.HtmlOutput {
  try {
    return HtmlService.createHtmlOutputFromFile(PROJECT_FILES.sidebar);
  } catch (error) {
    throw new ProgramFault('FILE_MISSING', `Page of the sidebar: ${String(error)}`);
  }
}
