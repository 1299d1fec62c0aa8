/** How alike two texts are, 0 to 1: twice the pairs of letters that both have, over all their pairs. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const pairs = pairsOf(one);
  const total = one.length - 1 + (other.length - 1);
  if (one.length < 2 || other.length < 2) return 0;
  let common = 0;
  for (let at = 0; at + 1 < other.length; at += 1) {
    const pair = other.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    common += 1;
  }
  return (2 * common) / total;
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** The candidate most like a text, if it is at least as like as asked. */
export function mostLike(
  text: string,
  candidates: readonly string[],
  least: number,
): string | null {
  let best: { candidate: string; score: number } | null = null;
  for (const candidate of candidates) {
    const score = likeness(text, candidate);
    if (score >= least && (best === null || score > best.score)) best = { candidate, score };
  }
  return best?.candidate ?? null;
}

/** Letters that must be put in, left out or changed to make one text of the other; more than `most` is `most + 1` or more. */
export function lettersDiffering(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1];
    for (const [column, match] of [...other].entries()) {
      const change = (above[column] ?? 0) + Number(letter !== match);
      line.push(Math.min(change, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    above = line;
  }
  return above[other.length] ?? 0;
}
