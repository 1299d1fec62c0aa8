import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Two real documents of municipalities as they are pasted, a person's name and a telephone number in them
 * replaced: a plan for three years, and rules on personnel.
 */
export function oldPlanText(name: 'plan' | 'rules'): string {
  return readFileSync(join(import.meta.dirname, `../fixtures/old-plans/${name}.txt`), 'utf8');
}

/** The cells that pasting makes of a text: lines are rows, tabs part cells. */
export function pastedGrid(text: string): string[][] {
  return text.split('\n').map((line) => line.split('\t'));
}
