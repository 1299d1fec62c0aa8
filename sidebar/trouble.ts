import { TROUBLE_WORDS } from './words.ts';

/** What kept an answer from coming. */
type Cause = keyof typeof TROUBLE_WORDS;

/**
 * What the host says when it does not run a function, or the browser when it does not reach the host (words of
 * public reports; Apps Script guide: quotas). They may be localised: what is not known is shown as it came.
 */
const HOST_WORDS: readonly (readonly [RegExp, Cause])[] = [
  [/PERMISSION_DENIED|reading from storage/i, 'accounts'],
  [/authori[sz]ation|permission|authori[sz]e/i, 'consent'],
  [/maximum execution time|timed? ?out/i, 'timeout'],
  [/short time|per second|simultaneously|too many scripts/i, 'crowd'],
  [/too many times|computer time|limit exceeded|quota/i, 'quota'],
  [/function not found|is not a function|No HTML file/i, 'incomplete'],
  [/NetworkError|HTTP 0|Failed to fetch|TransportError|connection failure/i, 'network'],
  [/server error|try again/i, 'host'],
];

export interface Trouble {
  readonly says: string;
  /** The host's own words, for HR to pass on; empty where they add nothing. */
  readonly hostSaid: string;
}

/** The sentence for a call that ended without an answer. */
export function troubleOf(error: unknown, online: boolean): Trouble {
  if (!online) return { says: TROUBLE_WORDS.offline, hostSaid: '' };
  const words = error instanceof Error ? error.message : String(error);
  const cause = HOST_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'unknown';
  return {
    says: TROUBLE_WORDS[cause],
    hostSaid: cause === 'network' || words === '' ? '' : words,
  };
}
