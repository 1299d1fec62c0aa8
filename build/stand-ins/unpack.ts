import { inflateSync, strFromU8 } from 'fflate';
import { decodeBase64 } from '../../src/reports/docx/base64.ts';

/** Opens what the build packed: base64 of deflated JSON. */
export function unpack(packed: string): unknown {
  return JSON.parse(strFromU8(inflateSync(decodeBase64(packed))));
}
