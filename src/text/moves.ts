/** What a row that was moved says of itself, in the note of the cell that names it. */
export function movedNote(
  fromTitle: string,
  kept: readonly { readonly header: string; readonly text: string }[],
): string {
  const lines = kept.map(({ header, text }) => `${header}: ${text}`);
  return [`ย้ายมาจากแท็บ ${fromTitle.trim()}`, ...lines].join('\n');
}
