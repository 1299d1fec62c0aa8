/**
 * Names of the files that the build puts beside the script, without their ending, as HtmlService asks for
 * them. All but the page of the sidebar are data.
 */
export const PROJECT_FILES = {
  sidebar: 'sidebar',
  /** The default templates of the papers. */
  templates: 'paper-templates',
  /** The page of tags for those who edit a template. */
  tagHelp: 'tag-help',
} as const;

export type ProjectFile = (typeof PROJECT_FILES)[keyof typeof PROJECT_FILES];
