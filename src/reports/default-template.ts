import { ProgramFault } from '../base/program-fault.ts';
import { PROJECT_FILES } from '../base/project-files.ts';
import type { PaperKind } from '../text/paper-kinds.ts';
import { zipParts } from './docx/docx-zip.ts';
import { PAPERS } from './papers.ts';
import { projectData } from './project-data.ts';

/** What the build makes of src/reports/templates/build-templates.ts. */
export interface TemplateData {
  /** Contents of the files of all templates: text, or the bytes of anything else. */
  readonly parts: readonly (string | readonly number[])[];
  /** Name of a template -> name of a file in it -> its index in `parts`. */
  readonly templates: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

let data: TemplateData | undefined;

/**
 * The template of the product for a kind of paper, as a .docx.
 * @throws ProgramFault FILE_MISSING when the project has no such template.
 */
export function defaultTemplate(kind: PaperKind): Uint8Array {
  data ??= JSON.parse(projectData(PROJECT_FILES.templates)) as TemplateData;
  return templateOf(data, PAPERS[kind].template);
}

function templateOf({ parts, templates }: TemplateData, name: string): Uint8Array {
  const files = templates[name];
  if (files === undefined) throw new ProgramFault('FILE_MISSING', `No template "${name}"`);
  const contents = Object.entries(files).map(([file, index]) => {
    const part = parts[index] ?? '';
    return [file, typeof part === 'string' ? part : Uint8Array.from(part)] as const;
  });
  return zipParts(Object.fromEntries(contents));
}
