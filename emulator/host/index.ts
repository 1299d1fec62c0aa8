import { cacheOps } from './cache.ts';
import { consoleOps } from './console.ts';
import { driveOps } from './drive.ts';
import { htmlOps } from './html.ts';
import { lockOps } from './lock.ts';
import { propertiesOps } from './properties.ts';
import type { HostOps } from './run.ts';
import { scriptAppOps } from './script-app.ts';
import { sessionOps } from './session.ts';
import { utilitiesOps } from './utilities.ts';

/** Every operation that the services may ask of the host. */
export const hostOps: HostOps = {
  ...consoleOps,
  ...cacheOps,
  ...driveOps,
  ...htmlOps,
  ...lockOps,
  ...propertiesOps,
  ...scriptAppOps,
  ...sessionOps,
  ...utilitiesOps,
};
