import { readStamp } from '../../sheets/edit-trigger.ts';
import { endpoint } from '../endpoint.ts';

/** A mark that differs once somebody typed or a run wrote: the sidebar asks whether what it shows still holds. */
export const getStamp = endpoint({
  run(): { readonly stamp: string } {
    return { stamp: readStamp() };
  },
});
