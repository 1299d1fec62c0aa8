/** A part of the project with its own rights to import and to touch the host. */
export type Layer = (typeof LAYERS)[number];

/** Longer paths first: the first that a path starts with is its layer. */
const LAYERS = [
  'src/reports/templates',
  'src/base',
  'src/tabs',
  'src/plan',
  'src/text',
  'src/kit',
  'src/sample',
  'src/sheets',
  'src/reports',
  'src/app',
  'sidebar',
  'emulator/test',
  'emulator',
  'build',
  'test',
] as const;

interface LayerRights {
  /** Layers whose files it may import, besides its own. */
  readonly layers: readonly Layer[];
  /** Layers of which it may import types, and nothing that runs. */
  readonly types?: readonly Layer[];
  /** Packages it may import; undefined = any that package.json names. */
  readonly packages?: readonly string[];
  /** Globals of the host it may mention; "Service.member" = only that member. */
  readonly hostGlobals?: readonly string[];
}

const CORE: readonly Layer[] = ['src/base', 'src/tabs', 'src/plan'];
const PRODUCT: readonly Layer[] = [
  ...CORE,
  'src/text',
  'src/kit',
  'src/sample',
  'src/sheets',
  'src/reports',
];

/** base <- tabs <- plan <- {sheets, reports} <- app; text beside them; nothing but app takes sample; kit is for app and sample. */
export const RIGHTS: Readonly<Record<Layer, LayerRights>> = {
  'src/base': { layers: [], packages: [] },
  'src/tabs': { layers: ['src/base'], packages: ['zod/mini'] },
  'src/plan': { layers: ['src/base', 'src/tabs'], packages: [] },
  'src/text': { layers: CORE, packages: [] },
  'src/kit': { layers: ['src/base', 'src/tabs'], packages: [] },
  'src/sample': { layers: ['src/base', 'src/tabs', 'src/kit'], packages: [] },
  'src/sheets': {
    layers: [...CORE, 'src/text'],
    packages: ['zod/mini'],
    hostGlobals: [
      'GoogleAppsScript',
      'SpreadsheetApp',
      'LockService',
      'PropertiesService',
      'CacheService',
      'Utilities',
      'ScriptApp',
      'HtmlService',
      'Session',
      'console',
    ],
  },
  'src/reports': {
    layers: [...CORE, 'src/text'],
    packages: ['zod/mini', 'docxtemplater', 'fflate'],
    hostGlobals: ['GoogleAppsScript', 'Drive', 'HtmlService', 'Utilities'],
  },
  // Runs at build time only, so it may take a package that never reaches the host.
  'src/reports/templates': { layers: ['src/base', 'src/reports'], packages: ['docx'] },
  'src/app': {
    layers: PRODUCT,
    packages: ['zod/mini'],
    hostGlobals: [
      'GoogleAppsScript',
      'SpreadsheetApp.getUi',
      'ScriptApp',
      'HtmlService',
      'Session',
      'console',
    ],
  },
  sidebar: {
    layers: [],
    types: [...PRODUCT, 'src/app'],
    packages: ['preact', 'preact/hooks', 'preact/jsx-runtime'],
    hostGlobals: ['google'],
  },
  // Everybody else takes the package 'sheets-emulator', which is its index and nothing behind it.
  emulator: { layers: [] },
  'emulator/test': { layers: ['emulator'] },
  build: { layers: ['src/base', 'src/tabs', 'src/text', 'src/reports', 'src/reports/templates'] },
  test: { layers: LAYERS.filter((layer) => !/^(test|emulator.*)$/.test(layer)) },
};

export function layerOf(path: string): Layer | undefined {
  return LAYERS.find((layer) => path.startsWith(`${layer}/`));
}
