/**
 * Runs the code behind a door and gives what it exports. The code is a file of the project itself, which the
 * host reads only when it is asked for; the host allows running it (Apps Script reference:
 * HtmlTemplate.getCode is made for eval).
 */
export function runCode(file: string, shared: readonly unknown[]): unknown {
  return new Function(HtmlService.createTemplateFromFile(file).getRawContent())(shared);
}
