/** A web address with a scheme and a host; the host of the script knows no URL. */
const LINK = /^https?:\/\/[^\s/?#@:"<>\\]+(?::\d+)?(?:[/?#][^\s"<>]*)?$/i;

/** True for an address that is safe to open: http or https only. */
export function isLink(text: string): boolean {
  return LINK.test(text);
}
