/** What was read from one cell: the value that counts, and the fault if the cell is not as it should be. */
export interface Reading<Value, Fault extends string = string> {
  readonly value: Value;
  readonly fault: Fault | null;
}

export function read<Value>(value: Value): Reading<Value, never> {
  return { value, fault: null };
}

export function misread<Value, Fault extends string>(
  value: Value,
  fault: Fault,
): Reading<Value, Fault> {
  return { value, fault };
}
