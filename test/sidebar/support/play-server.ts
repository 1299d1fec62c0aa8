import type { Emulator } from 'sheets-emulator';
import type { Overview } from '../../../sidebar/state.ts';
import { ENDPOINTS } from '../../../src/app/operations/endpoints.ts';
import { ask, HR, sampleProduct } from '../../support/product.ts';
import type { Server } from './open-sidebar.ts';

/** The product itself as the server of the sidebar, for one person; some answers may be replaced. */
export function serverOf(product: Emulator, user = HR, replaced: Server = {}): Server {
  const real = Object.keys(ENDPOINTS).map((name) => [
    name,
    (...args: unknown[]) => ask(product, name, args, user),
  ]);
  return { ...Object.fromEntries(real), ...replaced };
}

/** A server that knows one overview and nothing else. */
export function serverShowing(overview: Overview, replaced: Server = {}): Server {
  return {
    getOverview: () => overview,
    listPapers: () => ({ ok: true, papers: [] }),
    showCell: () => ({ ok: true, shown: true, message: '' }),
    ...replaced,
  };
}

/** What the sample municipality looks like to one person. */
export function sampleOverview(user = HR): Overview {
  return overviewOf(sampleProduct(), user);
}

export function overviewOf(product: Emulator, user: string): Overview {
  return ask(product, 'getOverview', [], user) as unknown as Overview;
}

/** A call that was cut off: no answer ever comes. */
export function never(): Promise<never> {
  return new Promise(() => undefined);
}
