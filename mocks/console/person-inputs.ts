import type { PersonRequest, PersonSummary } from './control.ts';

/** subscriberId → subscriber id */
export const words = (name: string) => name.replace(/([A-Z])/g, ' $1').toLowerCase();

/** What a portal asks for to say who somebody is. Its own people show it: the console knows no portal. */
export interface Identifier {
  name: string;
  /** Everybody's user name stands here, too: then it is not asked for twice. */
  isUsername: boolean;
  /** What everybody has in common. */
  common: string;
}

export function identifiersOf(portal: string, everybody: readonly PersonSummary[]): Identifier[] {
  const people = everybody.filter((person) => person.portal === portal);
  return Object.keys(people[0]?.identifiers ?? {}).map((name) => {
    const values = new Set(people.map(({ identifiers }) => identifiers[name] ?? ''));
    return {
      name,
      isUsername: people.every(({ username, identifiers }) => identifiers[name] === username),
      common: values.size === 1 && people.length > 1 ? [...values].join('') : '',
    };
  });
}

/** The prefix keeps a portal's own name from meeting those of the form. */
export const inputNameOf = ({ name }: Identifier) => `identifier-${name}`;

/** A telephone number with its spaces and brackets taken out. */
const compactPhone = (text: string) => text.replace(/[\s().-]/g, '');

/** A person, from the form that asks for one. */
export function personOf(form: FormData, identifiers: readonly Identifier[]): PersonRequest {
  const valueOf = (name: string) => String(form.get(name) ?? '').trim();
  const username = valueOf('username');
  const email = valueOf('email');
  const phone = compactPhone(valueOf('phone'));
  return {
    portal: valueOf('portal'),
    username,
    identifiers: Object.fromEntries(
      identifiers.map((identifier) => [
        identifier.name,
        identifier.isUsername ? username : valueOf(inputNameOf(identifier)),
      ]),
    ),
    password: valueOf('password'),
    addresses: { ...(email && { email: { value: email } }), ...(phone && { phone: { value: phone } }) },
  };
}
