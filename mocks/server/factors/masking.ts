/** Hides how long the name is, too: `j**r@example.org`. */
function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  const name = address.slice(0, at);
  const first = name.length > 1 ? name.at(0) : '';
  const last = name.length > 2 ? name.at(-1) : '';
  return `${first}**${last}${address.slice(at)}`;
}

/** Its last four digits alone (PHN-4). */
const maskPhone = (number: string) => `***-***-${number.slice(-4)}`;

/** An address as it may be shown to somebody who gave the right password. */
export function mask(address: string): string {
  return address.includes('@') ? maskEmail(address) : maskPhone(address);
}
