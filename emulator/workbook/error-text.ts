/** What the formula engine calls an error and what the host shows. */
const ERROR_TEXT: Record<string, string> = {
  '#REF': '#REF!',
  '#CYCLE': '#REF!',
  '#SPILL!': '#REF!',
  '#BAD_EXPR': '#ERROR!',
  '#ERROR': '#VALUE!',
};

/** The host's text for an error of the engine; other texts stay. */
export function hostErrorText(engineError: string): string {
  return ERROR_TEXT[engineError] ?? engineError;
}
