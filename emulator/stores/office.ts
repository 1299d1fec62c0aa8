import { randomUUID } from 'node:crypto';
import {
  type HostBehaviour,
  hostBehaviourOf,
  hostSwitchesOfEnvironment,
} from '../ground/host-behaviour.ts';
import { CacheStores } from './caches.ts';
import { Clock } from './clock.ts';
import type { DriveFile } from './drive/drive-file.ts';
import { DriveStore } from './drive/drive-store.ts';
import { Locks } from './locks.ts';
import { type PropertiesSnapshot, PropertyStores } from './properties.ts';
import { Quotas } from './quotas.ts';
import { type Trigger, Triggers } from './triggers.ts';
import { type Group, type Person, Users, type UsersSnapshot } from './users.ts';

/** What of the office is saved with the workbook. Caches, locks and used quotas are not. */
export interface OfficeSnapshot {
  readonly users: UsersSnapshot;
  readonly properties: PropertiesSnapshot;
  readonly triggers: readonly Trigger[];
  readonly files: readonly DriveFile[];
}

export interface OfficeOptions {
  /** The cast, with exactly one owner. A saved office brings its own, to which this one is added. */
  readonly people?: readonly Person[];
  readonly groups?: readonly Group[];
  readonly clock?: Clock;
  /** Makes version 4 UUIDs; replaced to make runs repeatable. */
  readonly uuid?: () => string;
  /** The local folder for Drive; a temporary one when left out. */
  readonly driveFolder?: string;
  readonly saved?: OfficeSnapshot;
  /** Switches of the host by name; those of the environment (EMULATED_HOST) when left out. */
  readonly host?: readonly string[];
}

/** Everything of the emulated host that outlives an execution, except the workbook itself. */
export class Office {
  readonly clock: Clock;
  readonly uuid: () => string;
  readonly users: Users;
  readonly properties: PropertyStores;
  readonly caches: CacheStores;
  readonly locks: Locks;
  readonly triggers: Triggers;
  readonly quotas: Quotas;
  readonly behaviour: HostBehaviour;
  readonly drive: DriveStore;
  /** How long a service call takes on the office clock, in ms, by name ("Drive.Files.create"). */
  readonly latency = new Map<string, number>();

  constructor(options: OfficeOptions) {
    const { saved } = options;
    this.behaviour = hostBehaviourOf(options.host ?? hostSwitchesOfEnvironment());
    this.clock = options.clock ?? new Clock();
    this.uuid = options.uuid ?? randomUUID;
    this.users = castOf(options);
    this.properties = new PropertyStores(saved?.properties);
    this.caches = new CacheStores(this.clock);
    this.locks = new Locks(this.clock);
    this.triggers = new Triggers(this.clock, saved?.triggers);
    this.quotas = new Quotas(this.clock);
    this.drive = new DriveStore({
      clock: this.clock,
      uuid: this.uuid,
      files: saved?.files ?? [],
      ...(options.driveFolder === undefined ? {} : { folder: options.driveFolder }),
    });
  }

  /** An execution ended, however it ended: gives back its locks. */
  endExecution(runId: number): void {
    this.locks.releaseAll(runId);
  }

  snapshot(): OfficeSnapshot {
    return {
      users: this.users.snapshot(),
      properties: this.properties.snapshot(),
      triggers: this.triggers.snapshot(),
      files: this.drive.list(),
    };
  }
}

function castOf({ people = [], groups = [], saved }: OfficeOptions): Users {
  if (saved === undefined) return new Users(people, groups);
  const users = new Users(saved.users.people, [...saved.users.groups, ...groups]);
  for (const { email, role } of people) {
    if (role !== 'owner' && users.find(email) === undefined) users.share(email, role);
  }
  return users;
}
