import type { Document } from 'docx';
import { line } from './blocks.ts';
import { numbered, templateOf, unnumbered } from './page.ts';
import { coverPage, missingPage } from './plan-book-front.ts';
import { activitiesPart, budgetPart, idpPart, tacticsPart } from './plan-book-parts.ts';
import { sectionsOf, unless } from './running-text.ts';

/** The default template of the rules and the plan, published as one. */
export function rulesAndPlanTemplate(): Document {
  return templateOf('Rules and plan', [
    unnumbered({}, coverPage('ประจำปีงบประมาณ {years}', 'หลักเกณฑ์และแผนการบริหารและพัฒนาทรัพยากรบุคคล')),
    numbered({ start: 1 }, [
      line('ChapterNumber', 'ส่วนที่ ๑'),
      line('Heading1', 'หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล'),
      ...sectionsOf('rules'),
      ...unless('rules', [line('BodyText', 'ยังไม่มีข้อความในแท็บ เนื้อหาเล่ม')]),
    ]),
    numbered({}, [
      line('ChapterNumber', 'ส่วนที่ ๒'),
      line('Heading1', '{planTitle} {span}'),
      ...tacticsPart(),
    ]),
    // No section of its own: where nothing is missing it would be an empty page.
    numbered({ isTurned: true }, [
      ...budgetPart(),
      ...activitiesPart(),
      ...idpPart(),
      ...missingPage(),
    ]),
  ]);
}
