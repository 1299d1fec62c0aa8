import { inflateSync, strFromU8 } from 'fflate';
import { PACKED_TEXTS } from 'packed-texts';
import { decodeBase64 } from '../../src/base/base64.ts';

/**
 * Runs the code behind a door and gives what it exports. The code is a part of the project itself; the host
 * allows it (Apps Script reference: HtmlTemplate.getCode is made for eval). What the script does not carry
 * stands in a file of its own, which the host reads only when it is asked for.
 */
export function unpackCode(door: string, shared: readonly unknown[]): unknown {
  const packed =
    PACKED_TEXTS[door] ?? HtmlService.createTemplateFromFile(door).getRawContent().trim();
  const [size = '', text = ''] = packed.split(' ');
  // Knowing the size saves growing and copying.
  const out = new Uint8Array(Number(size));
  return new Function(strFromU8(inflateSync(decodeBase64(text), { out })))(shared);
}
