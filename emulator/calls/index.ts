import { cacheOps } from './cache.ts';
import { cellOps } from './cells.ts';
import { consoleOps } from './console.ts';
import { driveOps } from './drive.ts';
import { formatOps } from './formats.ts';
import { htmlOps } from './html.ts';
import { lockOps } from './lock.ts';
import { propertiesOps } from './properties.ts';
import { protectionOps } from './protection.ts';
import { rangeOps } from './ranges.ts';
import { ruleOps } from './rules.ts';
import type { HostOps } from './run.ts';
import { scriptAppOps } from './script-app.ts';
import { sessionOps } from './session.ts';
import { spreadsheetOps } from './spreadsheet.ts';
import { tabOps } from './tabs.ts';
import { uiOps } from './ui.ts';
import { utilitiesOps } from './utilities.ts';

/** Every operation that the services may ask of the host. */
export const hostOps: HostOps = {
  ...consoleOps,
  ...cacheOps,
  ...cellOps,
  ...formatOps,
  ...protectionOps,
  ...rangeOps,
  ...ruleOps,
  ...spreadsheetOps,
  ...tabOps,
  ...uiOps,
  ...driveOps,
  ...htmlOps,
  ...lockOps,
  ...propertiesOps,
  ...scriptAppOps,
  ...sessionOps,
  ...utilitiesOps,
};
