import { inflateSync, strFromU8 } from 'fflate';
import { PACKED_TEXTS } from 'packed-texts';
import { decodeBase64 } from '../../src/base/base64.ts';

/**
 * Runs the code behind a door and gives what it exports. The code is a part of the script itself; the host
 * allows it (Apps Script reference: HtmlTemplate.getCode is made for eval).
 * @throws Error for a door behind which nothing was packed.
 */
export function unpackCode(door: string, shared: readonly unknown[]): unknown {
  const packed = PACKED_TEXTS[door];
  if (packed === undefined) throw new Error(`Nothing is packed behind ${door}`);
  // Knowing the size saves growing and copying.
  const out = new Uint8Array(packed.size);
  return new Function(strFromU8(inflateSync(decodeBase64(packed.text), { out })))(shared);
}
