import type { RequirementSpec } from '../portal.ts';
import { form } from './form.ts';
import { newAccount } from './new-account.ts';
import { password } from './password.ts';
import type { Requirement } from './requirement.ts';
import { secondFactor } from './second-factor.ts';
import { verifiedAddress } from './verified-address.ts';

const requirements: {
  [Is in RequirementSpec['is']]: Requirement<Extract<RequirementSpec, { is: Is }>>;
} = {
  password,
  'second-factor': secondFactor,
  'verified-address': verifiedAddress,
  form,
  'new-account': newAccount,
};

/** What a kind of requirement does, for its specification. */
export function requirementOf<Spec extends RequirementSpec>({ is }: Spec): Requirement<Spec> {
  return requirements[is] as unknown as Requirement<Spec>;
}
