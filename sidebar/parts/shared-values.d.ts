/** Made by the build: what each part takes from the page, and for which build of the page it was made. */
declare module 'sidebar-shared-values' {
  export const SHARED: Readonly<
    Record<string, { readonly madeFor: string; readonly values: () => readonly unknown[] }>
  >;
}
