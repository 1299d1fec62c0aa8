/** Made by the build: the code behind the outer doors, as size and base64 of deflated text, by their names. */
declare module 'packed-texts' {
  export const PACKED_TEXTS: Readonly<Record<string, string>>;
}
