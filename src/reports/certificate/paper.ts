import { missingSettings } from '../../plan/completeness/gaps.ts';
import { certificateTitle } from '../../text/papers.ts';
import { list } from '../docx/tags.ts';
import { FACT_TAGS, factsOf, SIGNER_TAGS, signerOf } from '../facts.ts';
import { definePaper } from '../paper.ts';
import { CERTIFICATE_TAGS, certificateData } from './data.ts';

/** What the checks before proposing found, as a paper of its own. */
export const CERTIFICATE = definePaper({
  template: 'certificate',
  basis: 'plan',
  reissue: 'freely',
  tags: { ...FACT_TAGS, ...SIGNER_TAGS, certificate: list(CERTIFICATE_TAGS) },
  data: (source) => ({
    ...factsOf(source.plan),
    ...signerOf(source.plan),
    certificate: certificateData(source),
  }),
  title: ({ plan }) => certificateTitle(plan),
  missing: ({ plan, certificate }) => [
    ...missingSettings(plan, ['municipality', 'planTitle', 'owningUnit', 'owningDivision']),
    ...(certificate === null ? [{ kind: 'certificate' } as const] : []),
  ],
});
