/** A refusal of the host; it reaches the script as an Error with this name and message. */
export class HostRefusal extends Error {
  readonly details: unknown;

  constructor(message: string, name = 'Exception', details?: unknown) {
    super(message);
    this.name = name;
    this.details = details;
  }
}
