/** One measured number. `ms` varies with the machine; the other units, also modelled `s`, give the same each time. */
export interface Measurement {
  readonly name: string;
  readonly measured: number;
  readonly unit: 'ms' | 's' | 'KB' | 'calls' | 'times';
  /** The most that is allowed; undefined = reported only. */
  readonly budget?: number;
}

/** Measures one thing of the product; throws when it cannot be measured. */
export type Benchmark = () => readonly Measurement[] | Promise<readonly Measurement[]>;

/** Runs a function and returns how long each run took, in milliseconds. */
export function timeRuns(runs: number, run: () => void): number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

/** @throws RangeError for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('median of no values');
  return (lower + upper) / 2;
}

function isOver({ measured, budget }: Measurement): boolean {
  return budget !== undefined && measured > budget;
}

/** Whether a run must fail: a number that does not depend on the machine is over its budget. */
export function failsRun(measurement: Measurement): boolean {
  return measurement.unit !== 'ms' && isOver(measurement);
}

/** Renders measurements as an aligned text table: name | measured | budget | ok, over or -. */
export function renderTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map((measurement) => [
    measurement.name,
    renderNumber(measurement.measured, measurement.unit),
    measurement.budget === undefined ? '-' : renderNumber(measurement.budget, measurement.unit),
    measurement.budget === undefined ? '-' : isOver(measurement) ? 'over' : 'ok',
  ]);
  const table = [['benchmark', 'measured', 'budget', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)));
  return table.map((row) => line(row).join(' | ').trimEnd()).join('\n');
}

function renderNumber(value: number, unit: Measurement['unit']): string {
  return unit === 'calls' ? `${value} ${unit}` : `${value.toFixed(1)} ${unit}`;
}
