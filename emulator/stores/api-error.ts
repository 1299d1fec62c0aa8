import { HostRefusal } from '../ground/refusal.ts';

/** What `GoogleJsonResponseException.details` holds, as the REST services answer it. */
export interface ErrorDetails {
  readonly code: number;
  readonly message: string;
  readonly errors: readonly { domain: string; reason: string; message: string }[];
}

/** The refusal of an advanced service, e.g. `API call to drive.files.get failed with error: …`. */
export function apiError(
  method: string,
  code: number,
  reason: string,
  message: string,
): HostRefusal {
  const text = `API call to ${method} failed with error: ${message}`;
  const details: ErrorDetails = { code, message, errors: [{ domain: 'global', reason, message }] };
  return new HostRefusal(text, 'GoogleJsonResponseException', details);
}
