import type { Document } from 'docx';
import { EMBLEM_TOP_MM, templateOf, unnumbered } from './page.ts';
import { announcementPage, missingPage } from './plan-book-front.ts';

/** The default template of the announcement that puts the plan in force. */
export function announcementTemplate(): Document {
  return templateOf('Announcement', [
    unnumbered({ top: EMBLEM_TOP_MM }, [...announcementPage(), ...missingPage()]),
  ]);
}
