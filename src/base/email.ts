/** One @, a name before it and a host with a dot behind it: what every mail address has. */
const EMAIL = /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>()]{2,}$/;

export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** As addresses are compared. */
export function plainEmail(email: string): string {
  return email.trim().toLowerCase();
}
