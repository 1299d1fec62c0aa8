import { decodeBase64, encodeBase64 } from '../../../base/base64.ts';
import { dayOfDate, type IsoDay } from '../../../base/day.ts';
import { fingerprint } from '../../../base/fingerprint.ts';
import { ProgramFault } from '../../../base/program-fault.ts';
import { type Certificate, certificateOf } from '../../../plan/certificate.ts';
import { type PlanSnapshot, snapshotOf } from '../../../plan/revision.ts';
import { readKeptFiles } from '../../../sheets/kept-files.ts';
import { personEmail } from '../../../sheets/person.ts';
import { newRowKey } from '../../../sheets/row-keys.ts';
import { NAMED } from '../../../text/faults.ts';
import { PAPER_NAMES, type PaperKind } from '../../../text/paper-kinds.ts';
import { paperFolderTitle } from '../../../text/paper-register.ts';
import { missingText } from '../../../text/papers.ts';
import { loadReports } from '../../reports.lazy.ts';
import type { Survey } from '../../survey.ts';
import type { PaperChoice } from './arguments.ts';
import { keepMemory, type PersonMemory, personMemory } from './person-memory.ts';
import type { PaperNumber, RegisterRow } from './register.ts';
import { revisionsIn, rowsIn, withRegisteredFacts } from './registered-facts.ts';

type Reports = ReturnType<typeof loadReports>;
type MadePaper = ReturnType<Reports['makePaper']>;
type PaperAsk = NonNullable<NonNullable<Parameters<Reports['makePaper']>[2]>['ask']>;

/** One paper to be made. */
export interface PaperWork {
  readonly kind: PaperKind;
  readonly choice: PaperChoice;
  /** null: a draft, marked so on each page. */
  readonly number: PaperNumber | null;
}

export interface FiledPaper {
  readonly title: string;
  readonly fileId: string;
  readonly link: string;
}

/** Names under which texts are kept in the workbook. */
export const ANNOUNCED_FILE = 'announced';

/** Under this name the file of an unregistered draft carries its key. */
const DRAFT_MARK = 'draft';

export function templateFile(kind: PaperKind): string {
  return `template-${kind}`;
}

/** Everything that making and filing papers needs, read once; papers are made from one reading. */
export class PaperDesk {
  readonly survey: Survey;
  readonly reports: Reports;
  /** Addresses of HR with whom Drive would not share. */
  readonly notShared = new Set<string>();
  private readonly kept = readKeptFiles();
  /** Folders that this run has looked for already. */
  private readonly folders = new Map<string, string>();
  private readonly templates = new Map<PaperKind, Uint8Array | null>();
  private readonly isHr: boolean;
  private readonly registered: readonly RegisterRow[];
  private memory: PersonMemory;

  constructor(survey: Survey, isHr: boolean) {
    this.survey = survey;
    this.isHr = isHr;
    this.reports = loadReports();
    this.registered = rowsIn(survey.reading.tables);
    this.memory = personMemory();
  }

  get me(): string {
    return this.memory.me;
  }

  /**
   * @param template Another one than the one in use, to try it.
   * @throws ProgramFault TEMPLATE_BROKEN; BAD_ARGUMENTS when the plan has no such division or position;
   * NOT_READY when it is to be issued and anything that it prints is missing.
   */
  make(
    { kind, choice, number }: PaperWork,
    template: Uint8Array | null = this.ownTemplate(kind),
  ): MadePaper {
    const { reading, totals } = this.survey;
    const paper = this.reports.makePaper(
      kind,
      {
        plan: withRegisteredFacts(reading.plan, this.registered),
        totals,
        announced: this.announced(),
        certificate: this.certificate(kind),
        revisions: revisionsIn(this.registered),
      },
      {
        ask: askOf(choice),
        draft: number === null,
        copy: choice.copy ?? null,
        number: number?.text ?? '',
        day: number?.day ?? null,
        ...(template === null ? {} : { template }),
      },
    );
    if (number !== null) refuseHollow(paper);
    return paper;
  }

  /** What the checks find today, for the papers that tell it. */
  private certificate(kind: PaperKind): Certificate | null {
    if (kind !== 'memo' && kind !== 'certificate') return null;
    const { reading, totals, findings } = this.survey;
    const day = dayOfDate(new Date());
    return certificateOf({ plan: reading.plan, totals, judged: findings, day });
  }

  /** Puts a paper into this person's folder of its year and kind. */
  file(paper: MadePaper, kind: PaperKind, marks: Readonly<Record<string, string>>): FiledPaper {
    const { currentYear } = this.survey.reading.plan.settings;
    const folderId = this.folder(`${currentYear ?? ''}|${kind}`, {
      title: paperFolderTitle(currentYear, PAPER_NAMES[kind]),
    });
    const { title, bytes } = paper;
    const contentType = this.reports.DOCX;
    return this.reports.createDocument({ title, bytes, folderId, marks, contentType });
  }

  /**
   * Puts a draft that nobody registers into this person's folder. One that a run left there before it was
   * cut off is found again, unless the plan has changed since; the caller holds the person lock.
   */
  fileDraft(paper: MadePaper, kind: PaperKind): FiledPaper {
    const content = fingerprint(encodeBase64(paper.bytes));
    const { draft } = this.memory;
    const left =
      draft?.content === content
        ? this.reports.filesMarked(DRAFT_MARK, draft.key, DRAFT_MARK).get(draft.key)
        : undefined;
    const key = newRowKey();
    if (left === undefined) this.remember({ draft: { key, content } });
    const filed = left ?? this.file(paper, kind, { [DRAFT_MARK]: key });
    this.remember({ draft: undefined });
    return filed;
  }

  /** This person's folder of that name; HR's are shared with the other HR officers. */
  folder(use: string, { title }: { readonly title: string }): string {
    const known = this.folders.get(use);
    if (known !== undefined) return known;
    const ready = this.reports.readyFolder(
      this.memory.folders[use] ?? null,
      { title, shareWith: this.otherHr() },
      (folder) => this.remember({ folders: { ...this.memory.folders, [use]: folder } }),
    );
    for (const email of ready.notShared) this.notShared.add(email);
    this.folders.set(use, ready.folderId);
    return ready.folderId;
  }

  /** The Google Doc in which this person edits the template; null: none. */
  editedTemplate(kind: PaperKind): { readonly id: string; readonly link: string } | null {
    return this.memory.templates[kind] ?? null;
  }

  rememberTemplate(kind: PaperKind, file: { readonly id: string; readonly link: string }): void {
    this.remember({ templates: { ...this.memory.templates, [kind]: file } });
  }

  /** The municipality's own template, already checked; null: the default one is used. */
  ownTemplate(kind: PaperKind): Uint8Array | null {
    const known = this.templates.get(kind);
    if (known !== undefined) return known;
    const kept = this.kept(templateFile(kind));
    const template = kept === null ? null : decodeBase64(kept.content);
    this.templates.set(kind, template);
    return template;
  }

  /** What an announcement of this plan puts in force, as text to keep. */
  snapshotText(): string {
    return JSON.stringify(snapshotOf(this.survey.reading.plan));
  }

  private remember(change: Partial<PersonMemory>): void {
    this.memory = { ...this.memory, ...change };
    keepMemory(this.memory);
  }

  private announced(): PlanSnapshot | null {
    const kept = this.kept(ANNOUNCED_FILE);
    return kept === null ? null : (JSON.parse(kept.content) as PlanSnapshot);
  }

  /** Only HR's folders are for others: a head's drafts are the head's own. */
  private otherHr(): string[] {
    if (!this.isHr) return [];
    const own = personEmail().toLowerCase();
    const { hrEditors } = this.survey.reading.plan.settings;
    return hrEditors.map((email) => email.toLowerCase()).filter((email) => email !== own);
  }
}

/** @throws ProgramFault NOT_READY */
function refuseHollow({ missing }: MadePaper): void {
  if (missing.length === 0) return;
  throw new ProgramFault('NOT_READY', `${missing.length} contents are missing`, {
    missing: missing.length,
    names: missing.slice(0, NAMED).map(missingText).join(', '),
  });
}

/** What of a choice says what the paper is of; the stamp does not. */
export function askOf({ copy: _, ...subject }: PaperChoice): PaperAsk {
  const said = Object.entries(subject).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as PaperAsk;
}

/** Today in Bangkok, as the day of a number. */
export function today(moment: string): IsoDay {
  return moment.slice(0, 'YYYY-MM-DD'.length) as IsoDay;
}
