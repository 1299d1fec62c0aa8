import expected from '../fixtures/sample-findings.json' with { type: 'json' };

const CODES = new Set(expected.findings.map(({ code }) => code));

/** Of some findings those whose rule the catalogue of the sample names; later rules have tests of their own. */
export function catalogued<Found extends { readonly code?: unknown }>(
  findings: readonly Found[],
): Found[] {
  return findings.filter(({ code }) => CODES.has(String(code)));
}
