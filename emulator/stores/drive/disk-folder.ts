import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';

/** A local folder that holds the bytes of the emulated Drive; made when the first file is written. */
export class DiskFolder {
  #root: string | undefined;

  /** Without a path a new temporary folder is made when it is needed. */
  constructor(root?: string) {
    this.#root = root === undefined ? undefined : resolve(root);
  }

  get root(): string {
    this.#root ??= mkdtempSync(join(tmpdir(), 'emulated-drive-'));
    return this.#root;
  }

  /** The absolute path of a file; throws when the path would leave the folder. */
  absolute(path: string): string {
    const absolute = resolve(this.root, path);
    if (absolute === this.root || absolute.startsWith(this.root + sep)) return absolute;
    throw new Error(`Path leaves the drive folder: ${path}`);
  }

  makeFolder(path: string): void {
    mkdirSync(this.absolute(path), { recursive: true });
  }

  write(path: string, bytes: Uint8Array): void {
    const absolute = this.absolute(path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, bytes);
  }

  read(path: string): Uint8Array {
    return readFileSync(this.absolute(path));
  }

  move(from: string, to: string): void {
    if (from === to || !existsSync(this.absolute(from))) return;
    mkdirSync(dirname(this.absolute(to)), { recursive: true });
    renameSync(this.absolute(from), this.absolute(to));
  }

  remove(path: string): void {
    rmSync(this.absolute(path), { recursive: true, force: true });
  }

  /** `stem.extension` in a folder, or `stem (2).extension` and so on when that is taken. */
  freePath(folder: string, stem: string, extension: string | undefined): string {
    const ending = extension === undefined ? '' : `.${extension}`;
    const prefix = folder === '' ? '' : `${folder}/`;
    for (let number = 1; ; number++) {
      const path = `${prefix}${stem}${number === 1 ? '' : ` (${number})`}${ending}`;
      if (!existsSync(this.absolute(path))) return path;
    }
  }
}
