import type { ServerResponse } from 'node:http';
import type { Question, Reply } from '../../ground/vocabulary.ts';
import type { WindowEvent } from '../protocol/window-events.ts';

interface OpenQuestion {
  readonly windowId: string;
  readonly answer: (reply: Reply) => void;
}

/** A closed X: what a question gets whose window has gone. */
const CLOSED: Reply = { button: 'CLOSE' };

/** Keeps the browser windows that listen, and the questions that wait for them. */
export class Windows {
  readonly #streams = new Map<string, ServerResponse>();
  readonly #questions = new Map<number, OpenQuestion>();
  #lastQuestion = 0;

  /** Starts the stream of events of one window; it ends with the connection. */
  listen(windowId: string, response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.write(': open\n\n');
    this.#streams.set(windowId, response);
    response.on('close', () => this.#leave(windowId, response));
  }

  tell(windowId: string, event: WindowEvent): void {
    this.#streams.get(windowId)?.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  tellAll(event: WindowEvent): void {
    for (const windowId of this.#streams.keys()) this.tell(windowId, event);
  }

  /** Shows a question in a window and waits for the person; a window that is not there closes it. */
  ask(windowId: string, question: Question): Promise<Reply> {
    if (!this.#streams.has(windowId)) return Promise.resolve(CLOSED);
    this.#lastQuestion += 1;
    const id = this.#lastQuestion;
    return new Promise((answer) => {
      this.#questions.set(id, { windowId, answer });
      this.tell(windowId, { type: 'question', id, question });
    });
  }

  answer(id: number, reply: Reply): void {
    const question = this.#questions.get(id);
    this.#questions.delete(id);
    question?.answer(reply);
  }

  closeAll(): void {
    for (const stream of this.#streams.values()) stream.end();
  }

  #leave(windowId: string, response: ServerResponse): void {
    if (this.#streams.get(windowId) !== response) return;
    this.#streams.delete(windowId);
    for (const [id, question] of this.#questions) {
      if (question.windowId === windowId) this.answer(id, CLOSED);
    }
  }
}
