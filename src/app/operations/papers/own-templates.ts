import { encodeBase64 } from '../../../base/base64.ts';
import { ProgramFault } from '../../../base/program-fault.ts';
import { PROJECT_FILES } from '../../../base/project-files.ts';
import { dropFile, keepFile, readKeptFiles } from '../../../sheets/kept-files.ts';
import { personEmail } from '../../../sheets/person.ts';
import { withPersonLock } from '../../../sheets/with-lock.ts';
import { thaiWhole } from '../../../text/format.ts';
import { PAPER_NAMES, type PaperKind } from '../../../text/paper-kinds.ts';
import { TEMPLATE_TEXTS } from '../../../text/paper-register.ts';
import { dayOfMoment } from '../../../text/sidebar.ts';
import { templateFaultText } from '../../../text/template-faults.ts';
import { endpoint } from '../../endpoint.ts';
import { loadReports } from '../../reports.lazy.ts';
import { surveyWorkbook } from '../../survey.ts';
import { paperKind } from './arguments.ts';
import { PAPER_SCOPES } from './generate-report.ts';
import { PaperDesk, templateFile } from './paper-desk.ts';

/** Bytes of a template that is kept: as base64 it fills some 60 cells, which each paper run reads. */
const LARGEST_TEMPLATE = 2 * 1024 * 1024;
/** Sentences of one refusal; more help nobody. */
const MOST_FAULTS = 20;

export interface EditAnswer {
  /** The Google Doc to edit. */
  readonly link: string;
  readonly message: string;
}

/**
 * Puts the template that is in use into the caller's Drive as a Google Doc. One that is there already is
 * given again: what was edited in it is not lost.
 */
export const editTemplate = endpoint({
  takes: () => [paperKind()],
  setUp: true,
  hr: true,
  run: openForEditing,
});

function openForEditing(kind: PaperKind): EditAnswer {
  const name = PAPER_NAMES[kind];
  return withPersonLock((): EditAnswer => {
    const desk = templateDesk();
    const known = desk.editedTemplate(kind);
    if (known !== null && desk.reports.isThere(known.id))
      return { link: known.link, message: TEMPLATE_TEXTS.editingAlready(name) };
    const made = desk.reports.createDocument({
      title: TEMPLATE_TEXTS.document(name),
      folderId: desk.folder('templates', { title: TEMPLATE_TEXTS.folder }),
      bytes: desk.ownTemplate(kind) ?? desk.reports.defaultTemplate(kind),
      contentType: desk.reports.DOCX,
      marks: { template: kind },
    });
    desk.rememberTemplate(kind, { id: made.fileId, link: made.link });
    keepFile(editorFile(kind), personEmail(), new Date());
    return { link: made.link, message: TEMPLATE_TEXTS.editing(name) };
  });
}

export interface UseAnswer {
  /** False: the template has faults, and the one before stays in use. */
  readonly used: boolean;
  /** One sentence each: the tag, where it stands, and the likely right name. */
  readonly faults: readonly string[];
  readonly message: string;
}

/**
 * Takes the edited template into the workbook, where everyone's run finds it. Nothing is kept unless all of
 * it can be filled.
 * @throws ProgramFault TEMPLATE_ELSEWHERE when someone else edits it; TEMPLATE_NOT_EDITED;
 * TEMPLATE_UNREACHABLE; TEMPLATE_TOO_LARGE.
 */
export const useTemplate = endpoint({
  takes: () => [paperKind()],
  setUp: true,
  hr: true,
  run: takeInUse,
});

function takeInUse(kind: PaperKind): UseAnswer {
  const desk = templateDesk();
  const template = exported(desk, kind);
  const faults = desk.reports.templateFaults(kind, template);
  if (faults.length > 0) {
    return {
      used: false,
      faults: faults.slice(0, MOST_FAULTS).map(templateFaultText),
      message: TEMPLATE_TEXTS.refused(thaiWhole(faults.length)),
    };
  }
  desk.make({ kind, choice: {}, number: null }, template);
  keepFile(templateFile(kind), encodeBase64(template), new Date());
  return { used: true, faults: [], message: TEMPLATE_TEXTS.used(PAPER_NAMES[kind]) };
}

/** Goes back to the default template; the edited document stays in Drive. */
export const resetTemplate = endpoint({
  takes: () => [paperKind()],
  setUp: true,
  hr: true,
  run(kind): { message: string } {
    const isOwn = readKeptFiles()(templateFile(kind)) !== null;
    if (!isOwn) return { message: TEMPLATE_TEXTS.resetAlready };
    dropFile(templateFile(kind));
    return { message: TEMPLATE_TEXTS.reset(PAPER_NAMES[kind]) };
  },
});

/** Puts the list of tags, with meaning and example, into the caller's Drive. */
export const makeTagHelp = endpoint({ setUp: true, hr: true, run: tagHelp });

/** @throws ProgramFault FILE_MISSING. */
function tagHelp(): EditAnswer {
  const desk = templateDesk();
  const { link } = desk.reports.createDocument({
    title: TEMPLATE_TEXTS.helpTitle,
    folderId: desk.folder('templates', { title: TEMPLATE_TEXTS.folder }),
    bytes: desk.reports.projectData(PROJECT_FILES.tagHelp),
    contentType: 'text/html',
    marks: {},
  });
  return { link, message: TEMPLATE_TEXTS.helpMade };
}

export interface TemplateAnswer {
  readonly kind: PaperKind;
  readonly name: string;
  /** True: no number while any error stands in the workbook. */
  readonly restsOnPlan: boolean;
  /** True: the municipality's own template is in use. */
  readonly isOwn: boolean;
  /** Who put it in use, and on which day; empty for a default template. */
  readonly savedBy: string;
  readonly savedOn: string;
  /** Who edits it in Drive; empty: nobody yet. */
  readonly editedBy: string;
}

/** Which template each kind of paper uses. */
export const listTemplates = endpoint({ run: templatesInUse });

function templatesInUse(): { templates: TemplateAnswer[] } {
  const kept = readKeptFiles();
  const { restsOnPlan } = loadReports();
  const kinds = Object.keys(PAPER_NAMES) as PaperKind[];
  return {
    templates: kinds.map((kind) => {
      const own = kept(templateFile(kind));
      return {
        kind,
        name: PAPER_NAMES[kind],
        restsOnPlan: restsOnPlan(kind),
        isOwn: own !== null,
        savedBy: own?.savedBy ?? '',
        savedOn: own === null ? '' : dayOfMoment(own.savedAt),
        editedBy: kept(editorFile(kind))?.content ?? '',
      };
    }),
  };
}

function templateDesk(): PaperDesk {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, PAPER_SCOPES);
  return new PaperDesk(surveyWorkbook(), true);
}

/** The edited document as .docx. `drive.file` hides it from everyone but the person who began to edit it. */
function exported(desk: PaperDesk, kind: PaperKind): Uint8Array {
  const known = desk.editedTemplate(kind);
  const editor = readKeptFiles()(editorFile(kind))?.content ?? '';
  if (known === null) {
    if (editor === '') throw new ProgramFault('TEMPLATE_NOT_EDITED', `No edited ${kind} template`);
    throw new ProgramFault('TEMPLATE_ELSEWHERE', 'Someone else edits it', { who: editor });
  }
  const bytes = desk.reports.exportDocument(known.id);
  if (bytes === null) throw new ProgramFault('TEMPLATE_UNREACHABLE', `No export of ${known.id}`);
  if (bytes.length > LARGEST_TEMPLATE)
    throw new ProgramFault('TEMPLATE_TOO_LARGE', `Template of ${bytes.length} bytes`);
  return bytes;
}

/** Under this name stands who edits a template in Drive. */
function editorFile(kind: PaperKind): string {
  return `editor-${kind}`;
}
