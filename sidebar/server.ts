import type { Arguments, EndpointAnswer, EndpointName } from '../src/app/call.ts';

export type { Arguments, EndpointName } from '../src/app/call.ts';
export type Answer<Name extends EndpointName> = EndpointAnswer<Name>;
/** What a call gives when it went well. */
export type Answered<Name extends EndpointName> = Extract<Answer<Name>, { readonly ok: true }>;

/** An endpoint and what it is asked; without arguments where it needs none. */
export type Ask<Name extends EndpointName> = { readonly name: Name } & ([] extends Arguments<Name>
  ? { readonly args?: Arguments<Name> }
  : { readonly args: Arguments<Name> });

export function argumentsOf<Name extends EndpointName>(ask: Ask<Name>): Arguments<Name> {
  return (ask.args ?? []) as Arguments<Name>;
}

/** Calls a function of the server; a call that is cut off may never settle. */
export type CallServer = <Name extends EndpointName>(
  name: Name,
  ...args: Arguments<Name>
) => Promise<Answer<Name>>;

type Runner = Readonly<Record<EndpointName, (...args: readonly unknown[]) => void>> & {
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
export const callServer: CallServer = <Name extends EndpointName>(
  name: Name,
  ...args: Arguments<Name>
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
