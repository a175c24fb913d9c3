import { describe, expect, it } from 'vitest';
import { identifiersOf, personOf } from '../../../mocks/console/person-inputs.ts';
import type { PersonSummary } from '../../../mocks/console/control.ts';

const person = (portal: string, username: string, identifiers: Record<string, string>): PersonSummary => ({
  portal,
  username,
  identifiers,
  password: 'p',
  has: [],
});

const people = [
  person('plan', 'ann', { subscriberId: 'SUB1', username: 'ann' }),
  person('plan', 'bob', { subscriberId: 'SUB1', username: 'bob' }),
  person('clinic', 'cleo', { npi: '1234567893' }),
];

describe('identifiersOf', () => {
  it('knows what stands for the user name, and what all have in common', () => {
    expect(identifiersOf('plan', people)).toEqual([
      { name: 'subscriberId', isUsername: false, common: 'SUB1' },
      { name: 'username', isUsername: true, common: '' },
    ]);
  });

  it('takes what a single person has for nobody else’s', () => {
    expect(identifiersOf('clinic', people)).toEqual([{ name: 'npi', isUsername: false, common: '' }]);
  });

  it('knows nothing of a portal without people', () => {
    expect(identifiersOf('nowhere', people)).toEqual([]);
  });
});

describe('personOf', () => {
  const read = (values: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(values)) form.set(name, value);
    return personOf(form, identifiersOf('plan', people));
  };
  const typed = { portal: 'plan', username: ' rosa ', 'identifier-subscriberId': 'SUB2', password: 'p' };

  it('makes a person of what was typed, the user name in each place where it belongs', () => {
    expect(read({ ...typed, email: 'rosa@plan.example', phone: '+1 (206) 555-0100' })).toEqual({
      portal: 'plan',
      username: 'rosa',
      identifiers: { subscriberId: 'SUB2', username: 'rosa' },
      password: 'p',
      addresses: { email: { value: 'rosa@plan.example' }, phone: { value: '+12065550100' } },
    });
  });

  it('leaves out the addresses that were left out', () => {
    expect(read({ ...typed, email: '', phone: ' ' }).addresses).toEqual({});
  });
});
