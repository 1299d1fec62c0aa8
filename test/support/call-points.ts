/**
 * The service calls at which a test interferes with a run: `EVERY_CALL=1 npx vitest run …` takes each of
 * them in turn. Without it two stand for all, a third and two thirds of the way, so that all tests end
 * within minutes.
 */
export function callPoints(first: number, last: number): number[] {
  if (process.env.EVERY_CALL !== undefined)
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const third = (last - first) / 3;
  return [Math.round(first + third), Math.round(last - third)];
}
