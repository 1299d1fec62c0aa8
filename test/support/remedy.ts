import type { Emulator } from 'sheets-emulator';
import { ask, type Reply } from './product.ts';

/** What `applyRemedy` takes to carry a remedy out as its preview shows it now. */
export function applicationOf(product: Emulator, remedy: object) {
  const { fingerprint } = ask(product, 'previewRemedy', [remedy]);
  return { remedy, fingerprint };
}

/** Looks at a remedy, and applies it as HR. */
export function applyRemedy(product: Emulator, remedy: object): Reply {
  return ask(product, 'applyRemedy', [applicationOf(product, remedy)]);
}
