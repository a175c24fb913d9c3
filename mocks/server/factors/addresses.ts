import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Context } from '../context.ts';
import type { Address, AddressKind } from '../address.ts';

/** Numbers without their country are taken for one of these; all portals of the kit are in the United States. */
const COUNTRY = 'US';

/** An address as it is kept, made of what was typed; undefined when it can be none. */
export async function readAddress(
  { services, aside }: Pick<Context, 'services' | 'aside'>,
  kind: AddressKind,
  text: string,
): Promise<Address | undefined> {
  if (kind === 'email') {
    return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? { value: text, verified: false } : undefined;
  }
  const number = parsePhoneNumberFromString(text, COUNTRY);
  // One with an extension can be called by no machine.
  if (!number?.isValid() || number.ext) return undefined;
  const value = number.number;
  const line = await aside(`line of ${value}`, async () => services.lineOf(value));
  return { value, verified: false, line };
}
