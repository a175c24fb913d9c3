import { accountId, createAccount, isTaken } from '../accounts.ts';
import { audit } from '../audit.ts';
import { newcomerOf } from '../flow-context.ts';
import type { NewAccountSpec } from '../portal.ts';
import type { Requirement } from './requirement.ts';

/** The account, made of what was kept. It shows no step of its own. */
export const newAccount: Requirement<NewAccountSpec> = {
  isMet: ({ flow }) => flow.account !== undefined,
  stage() {
    throw new Error('It is met as soon as one arrives at it');
  },
  on: {},
  async arrive(context, spec) {
    const { draft, portal, flow, now } = context;
    const { addresses, password, codes } = newcomerOf(context);
    const username = flow.kept[spec.username];
    const identifiers = Object.fromEntries(portal.identifiers.map((name) => [name, flow.kept[name] ?? '']));
    const holder = context.journey.requirements.find(
      (other) => other.is === 'form' && Object.hasOwn(other.inputs, spec.username),
    );
    if (username === undefined || !password || holder?.is !== 'form')
      throw new Error('A journey makes an account of less than one needs');
    if (isTaken(draft, portal, username, identifiers)) {
      // Somebody else was faster since the form was filled in: it is shown again.
      flow.answered = flow.answered.filter((name) => name !== holder.name);
      flow.notice = { code: 'input-invalid', level: 'error', input: spec.username };
      return;
    }
    const person = { username, identifiers, password: '', addresses };
    const account = { ...createAccount(portal, person, password, now), codes };
    draft.accounts.put(account);
    flow.account = accountId(portal, username);
    delete flow.newcomer;
    audit(context, 'user_created', { account: account.id });
  },
};
