import { inflateSync, strFromU8 } from 'fflate';
import { decodeBase64 } from '../../src/base/base64.ts';

/**
 * Runs code that the build packed (base64 of deflated text) and gives what it exports. The code is a part
 * of the script itself; the host allows it (Apps Script reference: HtmlTemplate.getCode is made for eval).
 */
export function unpackCode(packed: string, shared: readonly unknown[]): unknown {
  return new Function(strFromU8(inflateSync(decodeBase64(packed))))(shared);
}
