/** Made by the build from src/reports/templates/build-templates.ts: template name -> bytes of a .docx. */
declare module 'default-templates' {
  export const DEFAULT_TEMPLATES: Readonly<Record<string, Uint8Array>>;
}
