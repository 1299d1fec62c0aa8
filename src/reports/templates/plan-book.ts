import type { Document } from 'docx';
import { EMBLEM_TOP_MM, numbered, templateOf, unnumbered } from './page.ts';
import {
  announcementPage,
  coverPage,
  forewordAndContents,
  missingPage,
} from './plan-book-front.ts';
import { needsPart } from './plan-book-needs.ts';
import {
  activitiesPart,
  alignmentPart,
  budgetPart,
  committeePart,
  idpPart,
  tacticsPart,
} from './plan-book-parts.ts';
import { sectionsOf } from './running-text.ts';

/** The default template of the plan book. */
export function planBookTemplate(): Document {
  return templateOf('Plan book', [
    unnumbered({}, coverPage('ประจำปีงบประมาณ {years}')),
    unnumbered({ top: EMBLEM_TOP_MM }, announcementPage()),
    unnumbered({}, forewordAndContents()),
    numbered({ start: 1 }, [
      ...sectionsOf('openingSections'),
      ...alignmentPart(),
      ...tacticsPart(),
    ]),
    numbered({ isTurned: true }, [...budgetPart(), ...activitiesPart()]),
    numbered({}, [...sectionsOf('activities.sections'), ...needsPart()]),
    numbered({ isTurned: true }, idpPart()),
    numbered({}, [...sectionsOf('idp.sections'), ...committeePart(), ...missingPage()]),
  ]);
}
