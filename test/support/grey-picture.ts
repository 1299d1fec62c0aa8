import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture in shades of grey, 0 is black. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Reads a binary PGM of 8 bits, as pdftoppm writes it. @throws Error for anything else. */
export function readPgm(bytes: Uint8Array): GreyPicture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(
    Buffer.from(bytes.subarray(0, 40)).toString('latin1'),
  );
  if (head === null) throw new Error('Not a PGM of 8 bits');
  const pixels = bytes.subarray(head[0].length);
  return { width: Number(head[1]), height: Number(head[2]), pixels };
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** A PNG of 8 bits in one channel, each row without prediction (PNG specification, 9.2: filter 0). */
export function toPng({ width, height, pixels }: GreyPicture): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND')]);
}

function chunk(type: string, content: Uint8Array = new Uint8Array()): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
  ends[0].writeUInt32BE(content.length);
  ends[1].writeUInt32BE(crc32(named));
  return Buffer.concat([ends[0], named, ends[1]]);
}

/** Reads a PNG that `toPng` wrote. @throws Error for any other. */
export function readPng(png: Uint8Array): GreyPicture {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const length = bytes.readUInt32BE(33);
  const rows = inflateSync(bytes.subarray(41, 41 + length));
  if (rows.length !== (width + 1) * height) throw new Error('A PNG of another make');
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    pixels.set(rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), y * width);
  }
  return { width, height, pixels };
}

const BLOCK = 6;
/** Of 255: how much darker or lighter a block may be before it counts as another. */
const SHADE = 40;
const WHITE = 250;

/**
 * Which part of the blocks of a page looks different, from 0 to 1 of those that are not white in both. Small
 * shifts of letters stay below a few hundredths; a table that moves changes most of its rules.
 */
export function differenceOf(one: GreyPicture, other: GreyPicture): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let inked = 0;
  let different = 0;
  for (let top = 0; top < one.height; top += BLOCK) {
    for (let left = 0; left < one.width; left += BLOCK) {
      const [a, b] = [meanOf(one, left, top), meanOf(other, left, top)];
      if (a > WHITE && b > WHITE) continue;
      inked += 1;
      if (Math.abs(a - b) > SHADE) different += 1;
    }
  }
  return inked === 0 ? 0 : different / inked;
}

function meanOf({ width, height, pixels }: GreyPicture, left: number, top: number): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(top + BLOCK, height); y++) {
    for (let x = left; x < Math.min(left + BLOCK, width); x++) {
      sum += pixels[y * width + x] ?? 255;
      count += 1;
    }
  }
  return sum / count;
}
