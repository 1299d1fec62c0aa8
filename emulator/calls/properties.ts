import { HostRefusal } from '../ground/refusal.ts';
import type { PropertyStore, StoreKind } from '../stores/properties.ts';
import type { HostOps, Run } from './run.ts';

function open(run: Run, kind: StoreKind): PropertyStore {
  if (run.authMode === 'NONE') {
    throw new HostRefusal('You do not have permission to call PropertiesService.');
  }
  run.office.quotas.use(run.user, 'propertiesReadWrite');
  return run.office.properties.of(kind, run.user);
}

/** The stores of PropertiesService. They need no scope, but are closed to AuthMode NONE. */
export const propertiesOps = {
  'Properties.getProperty': (run: Run, kind: StoreKind, key: string) => open(run, kind).get(key),
  'Properties.getProperties': (run: Run, kind: StoreKind) => open(run, kind).all(),
  'Properties.getKeys': (run: Run, kind: StoreKind) => open(run, kind).all(),
  'Properties.setProperty': (run: Run, kind: StoreKind, key: string, value: string) => {
    open(run, kind).setAll({ [key]: value });
  },
  'Properties.setProperties': (
    run: Run,
    kind: StoreKind,
    values: Record<string, string>,
    deleteAllOthers: boolean,
  ) => {
    open(run, kind).setAll(values, deleteAllOthers);
  },
  'Properties.deleteProperty': (run: Run, kind: StoreKind, key: string) => {
    open(run, kind).delete(key);
  },
  'Properties.deleteAllProperties': (run: Run, kind: StoreKind) => {
    open(run, kind).deleteAll();
  },
} satisfies HostOps;
