/** How many points stand for a whole run, so that all tests end within minutes. */
const FEW = 3;

/**
 * The service calls at which a test interferes with a run: `EVERY_CALL=1 npx vitest run …` takes each of
 * them in turn; without it some stand for all, the first and the last among them.
 */
export function callPoints(first: number, last: number): number[] {
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (process.env.EVERY_CALL !== undefined || all.length <= FEW) return all;
  const step = (all.length - 1) / (FEW - 1);
  return Array.from({ length: FEW }, (_, index) => all[Math.round(index * step)] ?? last);
}
