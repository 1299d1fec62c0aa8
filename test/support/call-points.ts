/**
 * The service calls at which a test interferes with a run: `EVERY_CALL=1 npx vitest run …` takes each of
 * them in turn. Without it `few` of them, evenly apart and none at an end, stand for all, so that all
 * tests end within minutes.
 */
export function callPoints(first: number, last: number, few = 1): number[] {
  if (process.env.EVERY_CALL !== undefined)
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const apart = (last - first) / (few + 1);
  return Array.from({ length: few }, (_, index) => Math.round(first + apart * (index + 1)));
}
