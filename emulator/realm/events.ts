/** Turns the host's plain description of an event into the object the script receives. */
export type EventReviver = (event: Record<string, unknown>) => unknown;

const revivers: Record<string, EventReviver> = {};

/** Registers how arguments with `$event: kind` become event objects. */
export function registerEvent(kind: string, reviver: EventReviver): void {
  revivers[kind] = reviver;
}

/** Replaces event descriptions among the arguments by event objects of this realm. */
export function revive(args: readonly unknown[]): unknown[] {
  return args.map((arg) => {
    if (typeof arg !== 'object' || arg === null || !('$event' in arg)) return arg;
    const description = arg as Record<string, unknown>;
    const reviver = revivers[String(description.$event)];
    return reviver ? reviver(description) : arg;
  });
}
