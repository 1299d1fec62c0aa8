import * as z from 'zod/mini';
import { ProgramFault } from '../../base/program-fault.ts';

/** Panels of the sidebar that the page fetches when they are opened: the folders of sidebar/parts. */
export const SIDEBAR_PARTS = ['plan', 'help', 'training', 'papers', 'people'] as const;
export type SidebarPart = (typeof SIDEBAR_PARTS)[number];

const OPENING = '<script>';
const CLOSING = '</script>';

/**
 * Gives the script of a part of the sidebar, from the project file that the build made of it.
 * @throws ProgramFault BAD_ARGUMENTS for anything but the name of a part.
 */
export function getSidebarPart(part: unknown): { readonly script: string } {
  const parsed = z.enum(SIDEBAR_PARTS).safeParse(part);
  if (!parsed.success) {
    throw new ProgramFault('BAD_ARGUMENTS', `getSidebarPart: ${parsed.error.message}`);
  }
  // The raw content: an HtmlOutput is parsed and mended, and a script alone is no page.
  const page = HtmlService.createTemplateFromFile(`part-${parsed.data}`).getRawContent().trim();
  return { script: page.slice(OPENING.length, -CLOSING.length) };
}
