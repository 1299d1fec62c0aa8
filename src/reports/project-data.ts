import { ProgramFault } from '../base/program-fault.ts';
import type { ProjectFile } from '../base/project-files.ts';

/**
 * The text of a data file of the project.
 * @throws ProgramFault FILE_MISSING when it was not pushed with the script.
 */
export function projectData(file: ProjectFile): string {
  try {
    // The raw content: an HtmlOutput is parsed and mended.
    return HtmlService.createTemplateFromFile(file).getRawContent();
  } catch (error) {
    throw new ProgramFault('FILE_MISSING', `Project file ${file}: ${String(error)}`);
  }
}
