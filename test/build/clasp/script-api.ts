import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findHostSyntaxFaults } from '../../../build/host-syntax.ts';

/** One file of a script project as the Apps Script API carries it. */
export interface ApiFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

/**
 * A stand-in for the two methods of the Apps Script API that a push uses, projects.getContent and
 * projects.updateContent, on an address of this machine. Like the API, an update replaces the whole
 * project, and one that the host cannot parse is refused with status 400.
 */
export class ScriptApi {
  /** What the project holds now. */
  files: readonly ApiFile[];
  /** Method, path and credentials of every request, in order. */
  readonly requests: string[] = [];
  readonly #server: Server;

  constructor(files: readonly ApiFile[] = []) {
    this.files = files;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  /** Starts listening and returns the root address, with a slash at its end. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    if (request.method === 'PUT') {
      const update = JSON.parse(await readBody(request)) as { files: ApiFile[] };
      const fault = findSyntaxError(update.files);
      if (fault !== undefined) return sendJson(response, 400, { error: fault });
      this.files = update.files;
    }
    sendJson(response, 200, { scriptId: 'the-script', files: this.files });
  }
}

function findSyntaxError(files: readonly ApiFile[]) {
  for (const { name, type, source } of files) {
    const [fault] = type === 'SERVER_JS' ? findHostSyntaxFaults(source) : [];
    if (fault === undefined) continue;
    const message = `Syntax error: SyntaxError: ${fault.message} line: ${fault.line} file: ${name}`;
    return { code: 400, message, status: 'INVALID_ARGUMENT' };
  }
  return undefined;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' });
  response.end(JSON.stringify(body));
}
