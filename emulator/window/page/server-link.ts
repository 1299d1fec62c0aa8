import type { Reply } from '../../ground/vocabulary.ts';
import type { Submission, SubmissionAnswer } from '../protocol/person-action.ts';
import type { CallAnswer, Opening, Paper, WindowEvent } from '../protocol/window-events.ts';

/** This window's line to the server: calls up, events down. */
export class ServerLink {
  readonly #windowId = crypto.randomUUID();
  readonly #listeners: ((event: WindowEvent) => void)[] = [];

  /** Settles when the server hears this window, so that no event is missed. */
  listen(): Promise<void> {
    const events = new EventSource(`/api/events?window=${this.#windowId}`);
    events.onmessage = (message: MessageEvent<string>) => {
      const event = JSON.parse(message.data) as WindowEvent;
      for (const listener of this.#listeners) listener(event);
    };
    return new Promise((opened) => {
      events.onopen = () => opened();
    });
  }

  onEvent(listener: (event: WindowEvent) => void): void {
    this.#listeners.push(listener);
  }

  open(user: string | null): Promise<Opening> {
    return this.#post('open', { user });
  }

  gridData(): Promise<object> {
    return this.#get('grid');
  }

  submit(submission: Submission): Promise<SubmissionAnswer> {
    return this.#post('submit', { submission });
  }

  undo(user: string): Promise<SubmissionAnswer> {
    return this.#post('undo', { user });
  }

  redo(user: string): Promise<SubmissionAnswer> {
    return this.#post('redo', { user });
  }

  menu(user: string, fn: string): Promise<CallAnswer> {
    return this.#post('menu', { user, fn });
  }

  client(user: string, fn: string, args: readonly unknown[]): Promise<CallAnswer> {
    return this.#post('client', { user, fn, args });
  }

  answer(id: number, reply: Reply): Promise<void> {
    return this.#post('answer', { id, reply });
  }

  papers(): Promise<readonly Paper[]> {
    return this.#get('papers');
  }

  async reset(): Promise<void> {
    await this.#send('reset', '');
  }

  async loadWorkbook(file: Blob): Promise<void> {
    await this.#send('workbook', file);
  }

  async #send(name: string, body: BodyInit): Promise<unknown> {
    const response = await fetch(`/api/${name}?window=${this.#windowId}`, { method: 'POST', body });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  }

  async #post<T>(name: string, body: object): Promise<T> {
    return (await this.#send(name, JSON.stringify(body))) as T;
  }

  async #get<T>(name: string): Promise<T> {
    const response = await fetch(`/api/${name}`);
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as T;
  }
}
