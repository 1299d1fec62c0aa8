import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIST = join(import.meta.dirname, '../../dist');

/** HtmlService as far as data files go, for product code that runs without the host: they are as built. */
export const PROJECT_FILES_SERVICE = {
  createTemplateFromFile: (name: string) => ({
    getRawContent: () => readFileSync(join(DIST, `${name}.html`), 'utf8'),
  }),
};

Object.assign(globalThis, { HtmlService: PROJECT_FILES_SERVICE });
