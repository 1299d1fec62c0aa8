import type * as app from '../src/app/index.ts';

/** The functions of the server that the sidebar may call. */
export const SERVER_FUNCTIONS = [
  'getOverview',
  'recalculate',
  'setUpWorkbook',
  'loadSample',
  'generateReport',
  'listPapers',
  'showCell',
  'acceptFinding',
  'withdrawAcceptance',
  'getRounds',
  'openRound',
  'closeRound',
  'returnSubmission',
  'acceptSubmission',
  'lockDivision',
  'unlockDivision',
  'startWatch',
  'getIdpForm',
  'saveIdp',
  'prefillIdp',
  'setIdpWindow',
  'previewPeopleImport',
  'applyPeopleImport',
  'movePerson',
  'bringIdpHome',
  'seedCompetencies',
  'getTraining',
  'startRequest',
  'saveRequest',
  'getNeeds',
  'takeWish',
  'importNeeds',
  'issuePaper',
  'cancelPaper',
  'listTemplates',
  'editTemplate',
  'useTemplate',
  'resetTemplate',
  'makeTagHelp',
  'startLongRun',
  'continueLongRun',
  'getLongRun',
  'cancelLongRun',
  'listCentralActivities',
  'getActivityForm',
  'addActivity',
  'listEditorsToShare',
  'shareEditors',
  'previewMerge',
  'mergeDivision',
  'explainLine',
  'previewRemedy',
  'applyRemedy',
  'undoRemedy',
  'listRemedies',
] as const;

export type ServerFunction = (typeof SERVER_FUNCTIONS)[number];
export type Answer<Name extends ServerFunction> = ReturnType<(typeof app)[Name]>;
/** What a call gives when it went well. */
export type Answered<Name extends ServerFunction> = Extract<Answer<Name>, { readonly ok: true }>;

/** Calls a function of the server; a call that is cut off may never settle. */
export type CallServer = <Name extends ServerFunction>(
  name: Name,
  ...args: readonly unknown[]
) => Promise<Answer<Name>>;

type Runner = Readonly<Record<ServerFunction, (...args: readonly unknown[]) => void>> & {
  withSuccessHandler(handle: (value: unknown) => void): Runner;
  withFailureHandler(handle: (error: Error) => void): Runner;
};

/** Apps Script reference: google.script.run and google.script.host. */
declare const google: {
  readonly script: {
    readonly run: Runner;
    readonly host: { readonly editor: { focus(): void } };
  };
};

/** Rejects when the host could not run the function, or lost what it gave back (then it gives null). */
export const callServer: CallServer = <Name extends ServerFunction>(
  name: Name,
  ...args: readonly unknown[]
) =>
  new Promise<Answer<Name>>((resolve, reject) => {
    google.script.run
      .withSuccessHandler((value) =>
        value === null ? reject(new Error(`${name} gave nothing`)) : resolve(value as Answer<Name>),
      )
      .withFailureHandler(reject)
      [name](...args);
  });

/** Moves the keyboard from the sidebar into the grid. */
export function focusGrid(): void {
  google.script.host.editor.focus();
}
