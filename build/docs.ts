import { writeFileSync } from 'node:fs';
import { tabDocs } from '../src/tabs/derive/tab-docs.ts';
import { tagDocs } from './tag-docs.ts';

/** Rewrites the pages of docs/ that are derived from declarations. */
writeFileSync('docs/tabs.md', tabDocs());
writeFileSync('docs/tags.md', tagDocs());
