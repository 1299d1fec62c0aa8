/** Made by the build: name of a door -> its code, as base64 of deflated text. */
declare module 'packed-texts' {
  export const PACKED_TEXTS: Readonly<
    Record<string, { readonly text: string; readonly size: number }>
  >;
}
