/**
 * What of the host nobody could tell for sure, or what differs from domain to domain. A script that is
 * to work everywhere is run under each.
 */
export interface HostBehaviour {
  /** A leading apostrophe stays in a cell of format `@` as a character. */
  readonly keepsApostrophes: boolean;
  /** The file lies in a shared drive: Spreadsheet.getOwner() is null. */
  readonly hasNoOwner: boolean;
  /** The domain does not let scripts change locale and time zone. */
  readonly keepsLocale: boolean;
  /** A clock trigger that was made inside a trigger is there, but never runs. */
  readonly disablesNestedTriggers: boolean;
  /** Well-formed addresses that belong to nobody, in lower case. */
  readonly noAccounts: ReadonlySet<string>;
}

type Flag = {
  [K in keyof HostBehaviour]: HostBehaviour[K] extends boolean ? K : never;
}[keyof HostBehaviour];

/** Every switch, as it is named on a command line, with what it means. */
const FLAGS: Readonly<Record<string, readonly [Flag, string]>> = {
  'keeps-apostrophes': [
    'keepsApostrophes',
    'a leading apostrophe stays in a cell of format @ (several public apps report it)',
  ],
  'no-owner': ['hasNoOwner', 'the file lies in a shared drive: getOwner() is null'],
  'keeps-locale': [
    'keepsLocale',
    'the domain lets no script change the locale or the time zone of the file',
  ],
  'disabled-triggers': [
    'disablesNestedTriggers',
    'a clock trigger that a trigger makes never runs (issuetracker 150756612)',
  ],
};

const NO_ACCOUNT = 'no-account=';

/** What `--host help` says: one line for each switch. */
export const HOST_SWITCHES: readonly string[] = [
  ...Object.entries(FLAGS).map(([name, [, meaning]]) => `${name}: ${meaning}`),
  `${NO_ACCOUNT}ADDRESS: nobody has this address; the host refuses it as an editor`,
];

/** Reads switches. @throws Error naming one that does not exist */
export function hostBehaviourOf(switches: readonly string[]): HostBehaviour {
  const isOn = (flag: Flag): boolean => switches.some((name) => FLAGS[name]?.[0] === flag);
  for (const name of switches) {
    if (FLAGS[name] === undefined && !name.startsWith(NO_ACCOUNT)) {
      throw new Error(`no switch of the host: ${name}; there are\n${HOST_SWITCHES.join('\n')}`);
    }
  }
  return {
    keepsApostrophes: isOn('keepsApostrophes'),
    hasNoOwner: isOn('hasNoOwner'),
    keepsLocale: isOn('keepsLocale'),
    disablesNestedTriggers: isOn('disablesNestedTriggers'),
    noAccounts: new Set(
      switches
        .filter((name) => name.startsWith(NO_ACCOUNT))
        .map((name) => name.slice(NO_ACCOUNT.length).toLowerCase()),
    ),
  };
}

/** The switches of the environment, parted by commas: a whole test run under one of them. */
export function hostSwitchesOfEnvironment(): string[] {
  return (process.env.EMULATED_HOST ?? '').split(',').filter((name) => name !== '');
}

const ADDRESS = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$/;

/** Whether the host takes this text for the address of an account or a group. */
export function isAccount({ noAccounts }: HostBehaviour, text: string): boolean {
  const isAscii = /^[\x21-\x7e]+$/.test(text);
  return isAscii && ADDRESS.test(text) && !noAccounts.has(text.toLowerCase());
}
