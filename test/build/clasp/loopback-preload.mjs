// Loaded into clasp before it starts: its Google clients then speak to the address in CLASP_LOOPBACK.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const clasp = createRequire(import.meta.url).resolve('@google/clasp');

// The process that starts clasp loads this file too, and needs none of it.
if (process.argv[1] === clasp) await redirectGoogleClients();

async function redirectGoogleClients() {
  const entry = createRequire(clasp).resolve('googleapis');
  const { google } = await import(pathToFileURL(entry).href);
  for (const service of ['script', 'drive', 'oauth2']) {
    const connect = google[service].bind(google);
    google[service] = (options) =>
      connect({
        ...(typeof options === 'string' ? { version: options } : options),
        rootUrl: process.env.CLASP_LOOPBACK,
      });
  }
}
