/**
 * What a template may say. A paper declares its tags once; the data that fills it and the check of a
 * template derive from that.
 */
export type Tag =
  | { readonly kind: 'text' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'group'; readonly tags: TagTree }
  | { readonly kind: 'list'; readonly tags: TagTree };

export type TagTree = { readonly [name: string]: Tag };

type ValueOfTag<T extends Tag> = T extends { kind: 'text' }
  ? string
  : T extends { kind: 'flag' }
    ? boolean
    : T extends { kind: 'group'; tags: infer Tags extends TagTree }
      ? DataOf<Tags>
      : T extends { kind: 'list'; tags: infer Tags extends TagTree }
        ? readonly DataOf<Tags>[]
        : never;

/** The data that a tree of tags asks for. */
export type DataOf<Tags extends TagTree> = {
  readonly [Name in keyof Tags]: ValueOfTag<Tags[Name]>;
};

/** Any data of a template, before its tags are known. */
export interface TemplateData {
  readonly [name: string]: TemplateValue;
}
export type TemplateValue = string | boolean | TemplateData | readonly TemplateData[];

/** A piece of text: `{name}`. Also `{#name}…{/name}`: only when it is not empty. */
export const text = { kind: 'text' } as const;

/** A condition: `{#name}…{/name}` when it holds, `{^name}…{/name}` when it does not. */
export const flag = { kind: 'flag' } as const;

/** Tags that belong together: `{#name}…{/name}` or `{name.part}`. */
export function group<const Tags extends TagTree>(tags: Tags): { kind: 'group'; tags: Tags } {
  return { kind: 'group', tags };
}

/** Something repeated: `{#name}…{/name}`; `{-w:tc name}…{/name}` in one cell repeats the column. */
export function list<const Tags extends TagTree>(tags: Tags): { kind: 'list'; tags: Tags } {
  return { kind: 'list', tags };
}

/** The tag that a name means in the innermost scope that knows it; dots go through groups. */
export function findTag(scopes: readonly TagTree[], name: string): Tag | null {
  for (const scope of scopes) {
    const found = walkTo(scope, name.split('.'));
    if (found !== null) return found;
  }
  return null;
}

function walkTo(scope: TagTree, path: readonly string[]): Tag | null {
  const [first = '', ...rest] = path;
  const tag = Object.hasOwn(scope, first) ? scope[first] : undefined;
  if (tag === undefined) return null;
  if (rest.length === 0) return tag;
  return tag.kind === 'group' ? walkTo(tag.tags, rest) : null;
}

/** The list or group inside which a name would be known; null when no scope knows it. */
export function scopeThatKnows(tags: TagTree, name: string): string | null {
  for (const [scope, tag] of Object.entries(tags)) {
    if (tag.kind !== 'list' && tag.kind !== 'group') continue;
    if (walkTo(tag.tags, name.split('.')) !== null) return scope;
    const deeper = scopeThatKnows(tag.tags, name);
    if (deeper !== null) return deeper;
  }
  return null;
}

/** Every name of a tree, however deep. */
export function allNames(tags: TagTree): string[] {
  return Object.entries(tags).flatMap(([name, tag]) =>
    tag.kind === 'list' || tag.kind === 'group' ? [name, ...allNames(tag.tags)] : [name],
  );
}
