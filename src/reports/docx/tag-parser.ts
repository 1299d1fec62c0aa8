/** Reads a tag for docxtemplater: a path of names with dots; nothing is ever evaluated. */
export function tagParser(tag: string): { get(scope: unknown): unknown } {
  const path = tag.replace(/^[\s\u00a0\u200b]+|[\s\u00a0\u200b]+$/g, '').split('.');
  return { get: (scope) => path.reduce<unknown>(valueAt, scope) };
}

/** Own properties only, so that `{constructor}` is as unknown as any other word. */
function valueAt(scope: unknown, name: string): unknown {
  if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, name)) return undefined;
  return (scope as Readonly<Record<string, unknown>>)[name];
}
