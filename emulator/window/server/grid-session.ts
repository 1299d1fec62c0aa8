import { randomUUID } from 'node:crypto';
import type { Emulator } from '../../emulator.ts';
import type { GridMessage } from '../protocol/grid-command.ts';
import type { PageBook } from '../protocol/page-book.ts';
import type {
  PersonAction,
  Submission,
  SubmissionAnswer,
  Verdict,
} from '../protocol/person-action.ts';
import { type Doubt, gridChanges } from './grid/grid-changes.ts';
import { FIRST_REVISION, gridData } from './grid/grid-data.ts';
import { readBook } from './grid/read-book.ts';
import { shiftRows } from './grid/shift-book.ts';
import { performAction } from './perform-action.ts';
import { takingBack } from './take-back.ts';

interface Done {
  readonly redo: readonly PersonAction[];
  readonly undo: readonly PersonAction[];
}

const HOST_CLIENT = 'host';

/** How many actions of one person can be taken back. */
const HISTORY_LENGTH = 100;

/** A row that was put in copies the looks of its neighbour in the window. */
function doubtOfNewRows(action: PersonAction, book: PageBook): Doubt | undefined {
  if (action.kind !== 'insert') return undefined;
  const { sheetId, at, count } = action;
  const columns = book.sheets.find(({ id }) => id === sheetId)?.columns ?? 0;
  return { sheetId, zones: [{ top: at, bottom: at + count - 1, left: 0, right: columns - 1 }] };
}

/**
 * Keeps every window's grid equal to the workbook. It speaks the grid component's own collaboration
 * protocol: a chain of revisions, in which each names the one before it.
 */
export class GridSession {
  readonly #emulator: Emulator;
  readonly #send: (messages: readonly GridMessage[]) => void;
  readonly #done = new Map<string, Done[]>();
  readonly #takenBack = new Map<string, Done[]>();
  /** Accepted, but held back until it is known what the host makes of it. */
  #held: GridMessage[] = [];
  #book: PageBook;
  #head = FIRST_REVISION;

  /** @param send hands messages to every window, in order */
  constructor(emulator: Emulator, send: (messages: readonly GridMessage[]) => void) {
    this.#emulator = emulator;
    this.#send = send;
    this.#book = readBook(emulator.workbook);
  }

  /** The whole book for a new window, with the revision it stands at. */
  data(): object {
    this.sync();
    return gridData(this.#book, this.#head);
  }

  /** Tells the windows whatever has changed in the workbook since they were last told. */
  sync(): void {
    this.#flush(this.#changes());
  }

  /** Does what a person did in a window and puts every window right. */
  submit(submission: Submission): SubmissionAnswer {
    if (submission.serverRevisionId !== this.#head) return { stale: true };
    const { user, action } = submission;
    const undo = this.#undoOf(action);
    const before = this.#book;
    this.#held = [this.#ownRevision(submission)];
    const verdict = performAction(this.#emulator, user, action);
    if (verdict.refused === undefined) this.#remember(user, { undo, redo: [action] });
    this.#settle(submission, verdict, before);
    return verdict;
  }

  /** Takes back the person's last action, as the person would: rights are checked, triggers wake. */
  undo(user: string): Verdict {
    return this.#replay(user, this.#done, this.#takenBack, ({ undo }) => undo);
  }

  redo(user: string): Verdict {
    return this.#replay(user, this.#takenBack, this.#done, ({ redo }) => redo);
  }

  #replay(
    user: string,
    from: Map<string, Done[]>,
    to: Map<string, Done[]>,
    actionsOf: (done: Done) => readonly PersonAction[],
  ): Verdict {
    const done = from.get(user)?.pop();
    if (!done) return { refused: 'ไม่มีรายการให้ย้อนหรือทำซ้ำ' };
    let verdict: Verdict = {};
    for (const action of actionsOf(done)) {
      verdict = performAction(this.#emulator, user, action);
      if (verdict.refused !== undefined) break;
    }
    if (verdict.refused === undefined) to.set(user, [...(to.get(user) ?? []), done]);
    this.sync();
    return verdict;
  }

  #undoOf(action: PersonAction): readonly PersonAction[] {
    try {
      return takingBack(this.#emulator, action);
    } catch {
      return [];
    }
  }

  #remember(user: string, done: Done): void {
    if (done.undo.length === 0) return;
    this.#done.set(user, [...(this.#done.get(user) ?? []), done].slice(-HISTORY_LENGTH));
    this.#takenBack.delete(user);
  }

  /** Sends the window's own revision on, and after it what it got wrong. */
  #settle(
    { footprint, action, nextRevisionId }: Submission,
    { refused }: Verdict,
    before: PageBook,
  ): void {
    if (footprint.kind === 'cells') {
      this.#flush(this.#changes(footprint));
      return;
    }
    if (footprint.kind === 'rows' && refused === undefined && this.#shift(action)) {
      this.#flush(this.#changes(doubtOfNewRows(action, this.#book)));
      return;
    }
    this.#book = before;
    this.#flush([this.#undone(nextRevisionId), ...this.#changes()]);
  }

  #shift(action: PersonAction): boolean {
    if ((action.kind !== 'insert' && action.kind !== 'delete') || action.dimension !== 'ROW') {
      return false;
    }
    this.#book = shiftRows(this.#book, { ...action, kind: action.kind });
    return true;
  }

  #flush(messages: readonly GridMessage[]): void {
    const all = [...this.#held, ...messages];
    this.#held = [];
    if (all.length > 0) this.#send(all);
  }

  #step(): { version: 1; serverRevisionId: string; nextRevisionId: string } {
    const step = {
      version: 1 as const,
      serverRevisionId: this.#head,
      nextRevisionId: randomUUID(),
    };
    this.#head = step.nextRevisionId;
    return step;
  }

  #ownRevision({ clientId, nextRevisionId, commands }: Submission): GridMessage {
    const step = { version: 1 as const, serverRevisionId: this.#head, nextRevisionId };
    this.#head = nextRevisionId;
    return { type: 'REMOTE_REVISION', ...step, clientId, commands };
  }

  #undone(undoneRevisionId: string): GridMessage {
    return { type: 'REVISION_UNDONE', ...this.#step(), undoneRevisionId };
  }

  #changes(doubt?: Doubt): GridMessage[] {
    const now = readBook(this.#emulator.workbook);
    const commands = gridChanges(this.#book, now, doubt);
    this.#book = now;
    if (commands.length === 0) return [];
    return [{ type: 'REMOTE_REVISION', ...this.#step(), clientId: HOST_CLIENT, commands }];
  }
}
