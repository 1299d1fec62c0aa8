import { consoleOps } from './console.ts';
import type { HostOps } from './run.ts';

/** Every operation that the services may ask of the host. */
export const hostOps: HostOps = { ...consoleOps };
