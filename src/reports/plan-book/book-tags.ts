import type { BookSection } from '../../plan/plan.ts';

/** What a text of เนื้อหาเล่ม may put in braces, and what is printed in its place. */
export type BookTagValues = Readonly<Record<string, string>>;

/**
 * Puts the facts of the settings into the running text, so that a text holds for any municipality and any
 * plan. Braces around anything else stay as typed.
 */
export function expandSections(
  sections: readonly BookSection[],
  values: BookTagValues,
): BookSection[] {
  const expand = (typed: string) =>
    typed.replace(/\{\s*([A-Za-z]+)\s*\}/g, (tag, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? tag) : tag,
    );
  return sections.map((section) => ({
    ...section,
    heading: expand(section.heading),
    text: expand(section.text),
  }));
}
