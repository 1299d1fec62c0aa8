import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reply } from '../../ground/vocabulary.ts';
import type { WorkerEvent } from '../protocol/window-events.ts';
import { startWorker, type WorkerClient } from '../worker/start-worker.ts';
import { PageAssets } from './page-assets.ts';
import type { PageWorkerData } from './page-worker.ts';
import { Windows } from './windows.ts';

export interface PageServerOptions extends PageWorkerData {
  /** 0 = any free one. */
  readonly port: number;
}

export interface PageServer {
  readonly url: string;
  /** The worker behind the page: `read`, `call` and so on, for tools and tests. */
  readonly worker: WorkerClient;
  /** Settles when the workbook is there; rejects with what prevented it. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

const MAX_BODY_BYTES = 64 * 1024 * 1024;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Call {
  readonly url: URL;
  readonly windowId: string;
  readonly body: Uint8Array;
}

type Route = (call: Call, response: ServerResponse) => Promise<void> | void;

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Uint8Array).length;
    if (size > MAX_BODY_BYTES) throw new Error('the request is too large');
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks);
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value ?? null));
}

function download(response: ServerResponse, name: string, type: string, bytes: Uint8Array): void {
  response.writeHead(200, {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'no-store',
  });
  response.end(bytes);
}

/**
 * Other sites must not reach the server through the person's browser, by name or by a form. The frame of
 * a script has no origin (`null`), and fonts are all that it may fetch.
 */
function isOwn({ headers, method, url = '' }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  const isLocal = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
  const isFont = method === 'GET' && url.startsWith('/fonts/');
  return isLocal && (origin === undefined || origin === `http://${host}` || isFont);
}

/** Serves the page on 127.0.0.1 and keeps the worker in which the workbook lives. */
class PageServerProcess {
  readonly #assets = new PageAssets();
  readonly #windows = new Windows();
  readonly #starting: Promise<WorkerClient>;
  readonly #routes: Readonly<Record<string, Route>>;
  #asking = '';

  constructor(data: PageWorkerData) {
    const modulePath = fileURLToPath(new URL('./page-worker.ts', import.meta.url));
    this.#starting = startWorker(modulePath, {
      data,
      onQuestion: (question) => this.#windows.ask(this.#asking, question),
      onMessage: (message) => this.#pass(message as WorkerEvent),
      onRejection: (message) => console.error(`unhandled rejection in the script: ${message}`),
    });
    this.#routes = this.#makeRoutes();
  }

  get worker(): Promise<WorkerClient> {
    return this.#starting;
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (!isOwn(request)) {
      response.writeHead(403).end('this server answers its own page only');
      return;
    }
    const route = this.#routes[`${request.method} ${url.pathname}`];
    if (route) {
      const body = await bodyOf(request);
      await route({ url, windowId: url.searchParams.get('window') ?? '', body }, response);
      return;
    }
    const asset = request.method === 'GET' ? this.#assets.get(url.pathname) : undefined;
    if (!asset) {
      response.writeHead(404).end('not found');
      return;
    }
    response.writeHead(200, {
      'content-type': asset.contentType,
      'cache-control': 'no-cache',
      // The sidebar's frame has no origin of its own; fonts are the only thing it fetches.
      ...(asset.contentType.startsWith('font/') ? { 'access-control-allow-origin': '*' } : {}),
    });
    response.end(asset.body);
  }

  async close(): Promise<void> {
    this.#windows.closeAll();
    await (await this.#starting).close();
  }

  #pass(event: WorkerEvent): void {
    switch (event.type) {
      case 'asks':
        this.#asking = event.windowId;
        return;
      case 'ui':
        this.#windows.tell(event.windowId, { type: 'ui', entry: event.entry });
        return;
      default:
        this.#windows.tellAll(event);
    }
  }

  /** Passes a call on to the worker: the window, then the members of the body named here. */
  #forward(name: string, members: readonly string[]): Route {
    return async ({ windowId, body }, response) => {
      const given = JSON.parse(new TextDecoder().decode(body)) as Record<string, unknown>;
      const worker = await this.#starting;
      json(response, await worker.call(name, windowId, ...members.map((member) => given[member])));
    };
  }

  #makeRoutes(): Record<string, Route> {
    return {
      'GET /api/events': ({ windowId }, response) => this.#windows.listen(windowId, response),
      'POST /api/open': this.#forward('open', ['user']),
      'GET /api/grid': async (_call, response) =>
        json(response, await (await this.#starting).call('gridData')),
      'POST /api/submit': this.#forward('submit', ['submission']),
      'POST /api/undo': this.#forward('undo', ['user']),
      'POST /api/redo': this.#forward('redo', ['user']),
      'POST /api/menu': this.#forward('menu', ['user', 'fn']),
      'POST /api/client': this.#forward('client', ['user', 'fn', 'args']),
      'POST /api/answer': ({ body }, response) => {
        const { id, reply } = JSON.parse(new TextDecoder().decode(body)) as {
          id: number;
          reply: Reply;
        };
        this.#windows.answer(id, reply);
        json(response, null);
      },
      'GET /api/papers': async (_call, response) =>
        json(response, await (await this.#starting).call('papers')),
      'GET /api/paper': (call, response) => this.#sendPaper(call, response),
      'GET /api/workbook': (_call, response) => this.#sendWorkbook(response),
      'POST /api/workbook': async ({ body }, response) => this.#replace(response, 'load', body),
      'POST /api/reset': async (_call, response) => this.#replace(response, 'reset'),
    };
  }

  async #sendPaper({ url }: Call, response: ServerResponse): Promise<void> {
    const worker = await this.#starting;
    const file = await worker.call<{ path: string; name: string } | null>(
      'paperPath',
      url.searchParams.get('id') ?? '',
    );
    if (!file) {
      response.writeHead(404).end('not found');
      return;
    }
    const name = /\.\w{3,4}$/.test(file.name) ? file.name : `${file.name}.docx`;
    download(response, name, DOCX, readFileSync(file.path));
  }

  async #sendWorkbook(response: ServerResponse): Promise<void> {
    const worker = await this.#starting;
    const saved = await worker.call<{ name: string; bytes: Uint8Array }>('save');
    download(response, `${basename(saved.name)}.xlsx`, XLSX, saved.bytes);
  }

  /** Puts another workbook in place; every window then loads it. */
  async #replace(
    response: ServerResponse,
    name: string,
    ...args: readonly unknown[]
  ): Promise<void> {
    const worker = await this.#starting;
    await worker.call(name, ...args);
    json(response, { ok: true });
    this.#windows.tellAll({ type: 'reload' });
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Starts the page; it answers at once, its workbook may take some seconds more. */
export async function startPageServer({ port, ...data }: PageServerOptions): Promise<PageServer> {
  const served = new PageServerProcess(data);
  const server = createServer((request, response) => {
    served.serve(request, response).catch((error: unknown) => {
      if (!response.headersSent)
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
  const actual = await listen(server, port);
  const ready = served.worker.then(() => undefined);
  return {
    url: `http://127.0.0.1:${actual}/`,
    ready,
    get worker() {
      return clientOf(served.worker);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await served.close();
    },
  };
}

/** The client before it is there: its calls wait. */
function clientOf(starting: Promise<WorkerClient>): WorkerClient {
  return {
    call: async (name, ...args) => (await starting).call(name, ...args),
    close: async () => (await starting).close(),
  };
}
