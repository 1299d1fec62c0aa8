import type { BookSection } from '../../plan/plan.ts';
import { type Placeholder, replacePlaceholders } from '../../tabs/words/placeholders.ts';

/** What is printed in the place of each placeholder. */
export type BookTagValues = Readonly<Record<Placeholder, string>>;

/** Puts the facts of the settings into the running text. */
export function expandSections(
  sections: readonly BookSection[],
  values: BookTagValues,
): BookSection[] {
  const expand = (typed: string) => replacePlaceholders(typed, (name) => values[name]);
  return sections.map((section) => ({
    ...section,
    heading: expand(section.heading),
    text: expand(section.text),
  }));
}
