import { call, exception, type Globals, guard, signatureError } from './bridge.ts';

type Store = 'document' | 'script' | 'user';
type Properties = GoogleAppsScript.Properties.Properties;

/** Installs PropertiesService: three stores of strings (Apps Script reference: Properties). */
export function installProperties(globals: Globals): void {
  globals.PropertiesService = guard('PropertiesService', {
    getDocumentProperties: () => propertiesOf('document'),
    getScriptProperties: () => propertiesOf('script'),
    getUserProperties: () => propertiesOf('user'),
    toString: () => 'PropertiesService',
  } satisfies GoogleAppsScript.Properties.PropertiesService & { toString(): string });
}

function propertiesOf(store: Store): Properties {
  const properties: Properties = guard('Properties', {
    getProperty: (...args: unknown[]) =>
      call<string | null>('Properties.getProperty', store, keyIn('getProperty', args)),
    getKeys: () => Object.keys(call<Record<string, string>>('Properties.getKeys', store)),
    getProperties: () => call<Record<string, string>>('Properties.getProperties', store),
    setProperty: (...args: unknown[]) => {
      const [key, value] = args;
      if (args.length !== 2 || isAbsent(key)) throw signatureError('Properties.setProperty', args);
      call('Properties.setProperty', store, String(key), textOf(value));
      return properties;
    },
    setProperties: (...args: unknown[]) => {
      const [values, deleteAllOthers = false] = args;
      if (typeof values !== 'object' || values === null || args.length > 2) {
        throw signatureError('Properties.setProperties', args);
      }
      const texts = Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, textOf(value)]),
      );
      call('Properties.setProperties', store, texts, deleteAllOthers === true);
      return properties;
    },
    deleteProperty: (...args: unknown[]) => {
      call('Properties.deleteProperty', store, keyIn('deleteProperty', args));
      return properties;
    },
    deleteAllProperties: () => {
      call('Properties.deleteAllProperties', store);
      return properties;
    },
    toString: () => 'Properties',
  });
  return properties;
}

function keyIn(method: string, args: readonly unknown[]): string {
  const [key] = args;
  if (args.length !== 1 || isAbsent(key)) throw signatureError(`Properties.${method}`, args);
  return String(key);
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined;
}

/** Values are stored as text; the host refuses to guess one for nothing. */
function textOf(value: unknown): string {
  if (isAbsent(value)) throw exception('Invalid argument: value');
  return String(value);
}
