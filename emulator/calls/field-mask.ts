import { HostRefusal } from '../ground/refusal.ts';
import { apiError } from '../stores/api-error.ts';

/** Wanted members, each with the wanted members inside it; null = all of it. */
type Mask = Map<string, Mask | null>;

/** Fields of the v3 resources that exist but are not emulated: asking for one must not look like "none". */
const NOT_EMULATED = new Set(
  `iconLink thumbnailLink hasThumbnail webContentLink md5Checksum sha1Checksum sha256Checksum
  lastModifyingUser viewedByMe viewedByMeTime sharedWithMeTime fileExtension fullFileExtension
  headRevisionId exportLinks quotaBytesUsed copyRequiresWriterPermission writersCanShare
  isAppAuthorized contentHints shortcutDetails driveId displayName photoLink deleted`.split(/\s+/),
);

/** Fields that are simply absent from a resource when they have no value. */
const OPTIONAL = new Set(['description', 'originalFilename', 'nextPageToken', 'emailAddress']);

/**
 * Cuts a resource down to what the `fields` parameter asks for: `id,name`, `files(id,owners/emailAddress)`,
 * `*`. Throws the host's `Invalid field selection x` for a field that no resource has.
 */
export function selectFields(method: string, resource: object, fields: string): unknown {
  const reader = new MaskReader(fields, () =>
    apiError(method, 400, 'invalidParameter', `Invalid field selection ${fields}`),
  );
  return pick(method, resource, reader.read());
}

function pick(method: string, value: unknown, mask: Mask | null): unknown {
  if (mask === null || mask.has('*')) return value;
  if (Array.isArray(value)) return value.map((item) => pick(method, item, mask));
  if (typeof value !== 'object' || value === null) return value;
  const members = value as Record<string, unknown>;
  const picked: Record<string, unknown> = {};
  for (const [name, inner] of mask) {
    if (name in members) picked[name] = pick(method, members[name], inner);
    else refuseUnknown(method, name);
  }
  return picked;
}

function refuseUnknown(method: string, name: string): void {
  if (OPTIONAL.has(name)) return;
  if (NOT_EMULATED.has(name))
    throw new HostRefusal(`not emulated: ${method} field ${name}`, 'Error');
  throw apiError(method, 400, 'invalidParameter', `Invalid field selection ${name}`);
}

class MaskReader {
  readonly #text: string;
  readonly #refusal: () => Error;
  #at = 0;

  constructor(text: string, refusal: () => Error) {
    this.#text = text.replace(/\s/g, '');
    this.#refusal = refusal;
  }

  read(): Mask {
    const mask = this.#readList();
    if (this.#at < this.#text.length) throw this.#refusal();
    return mask;
  }

  #readList(): Mask {
    const mask: Mask = new Map();
    do {
      const [name, inner] = this.#readField();
      mask.set(name, inner);
    } while (this.#accept(','));
    return mask;
  }

  #readField(): [string, Mask | null] {
    const name = /^(?:\*|\w+)/.exec(this.#text.slice(this.#at))?.[0];
    if (name === undefined) throw this.#refusal();
    this.#at += name.length;
    if (this.#accept('/')) return [name, new Map([this.#readField()])];
    if (!this.#accept('(')) return [name, null];
    const inner = this.#readList();
    if (!this.#accept(')')) throw this.#refusal();
    return [name, inner];
  }

  #accept(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }
}
