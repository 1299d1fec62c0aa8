const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '（': '）' };
const ANY_BRACKET = /[()[\]{}（）]/g;
/** "1)", "๒.๑)", "ก)": a mark of a list, whose bracket was never opened. */
const LIST_MARK = /(?:^|[\s,;:])(?:[0-9\u0e50-\u0e59.]{1,5}|[\u0e01-\u0e2eA-Za-z])$/;
const LONGEST_MARK = 7;

/** True if every bracket of the text is closed by its like, in order; marks of lists do not count. */
export function bracketsBalance(text: string): boolean {
  const open: string[] = [];
  for (const match of text.matchAll(ANY_BRACKET)) {
    const [bracket] = match;
    const closing = CLOSING[bracket];
    if (closing !== undefined) open.push(closing);
    else if (open.at(-1) === bracket) open.pop();
    else if (open.length > 0 || !endsInListMark(text, match.index)) return false;
  }
  return open.length === 0;
}

function endsInListMark(text: string, end: number): boolean {
  return LIST_MARK.test(text.slice(Math.max(0, end - LONGEST_MARK), end));
}
