import type { BookSection, Plan } from '../plan/plan.ts';
import type { SettingKey } from '../tabs/settings.ts';
import type { MissingContent } from '../text/papers.ts';
import { type BookDocument, paragraphsOf } from './wording.ts';

/** The settings that a paper prints and that stand empty. */
export function missingSettings(plan: Plan, keys: readonly SettingKey[]): MissingContent[] {
  return keys
    .filter((key) => (plan.settings[key] ?? '') === '')
    .map((key) => ({ kind: 'setting', key }) as const);
}

/** A document of which เนื้อหาเล่ม has no word, so that the template's own wording is printed. */
export function missingWording(plan: Plan, document: BookDocument): MissingContent[] {
  const hasText = (section: BookSection) =>
    section.document === document && paragraphsOf(section.text).length > 0;
  return plan.sections.some(hasText) ? [] : [{ kind: 'wording', document }];
}

/** The required sections of a document in which nothing is written. */
export function missingSections(plan: Plan, document: BookDocument): MissingContent[] {
  return plan.sections
    .filter(
      (section) =>
        section.required &&
        section.document === document &&
        paragraphsOf(section.text).length === 0,
    )
    .map(({ number, heading }) => ({ kind: 'section', number, heading }) as const);
}
