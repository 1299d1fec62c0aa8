/** ScriptApp.AuthMode. */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** What started the execution. */
export type Cause = 'simple-trigger' | 'installable-trigger' | 'menu' | 'client' | 'editor';

/** One thing that a script asked the user interface to do, in the order it happened. */
export interface UiEntry {
  readonly kind: string;
  readonly [detail: string]: unknown;
}

/** A question that waits for the person (alert, prompt). */
export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
  readonly user: string;
}

/** The person's answer; `button` is a name of Ui.Button, CLOSE for the X. */
export interface Reply {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  readonly text?: string;
}

/** Answers a question at once; in the worker it blocks until the page answers. */
export type Dialogs = (question: Question) => Reply;

/** An installable trigger as the office keeps it. */
export interface InstalledTrigger {
  readonly id: string;
  readonly handler: string;
  readonly event: 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT' | 'CLOCK';
  readonly creator: string;
}

/** Wilful trouble for reliability tests: what happens at the n-th counted service call (1-based). */
export interface Fault {
  readonly at: number;
  readonly kind: 'fail' | 'delay' | 'cut-off' | 'meanwhile';
  /** The function in whose next execution it happens; left out: whichever starts next. */
  readonly of?: string;
  /** Only for `fail`; default `Service error: Spreadsheets`. */
  readonly message?: string;
  /** Only for `delay`: milliseconds on the run's clock. */
  readonly ms?: number;
  /** Only for `meanwhile`: what somebody else does just before the call, such as a run of their own. */
  readonly act?: () => void;
}
