/** The same token is sent again after a lost answer, so that nothing is done twice. */
export function newToken(): string {
  const [one = 0, two = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `t${one.toString(36)}${two.toString(36)}000000`.slice(0, 20);
}
