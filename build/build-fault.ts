/** Thrown when the sources cannot become a script that Apps Script takes; the message says what and where. */
export class BuildFault extends Error {
  override readonly name = 'BuildFault';
}
