import { readDocComments } from './doc-comments.ts';

/** What a reader of the sources knows from the names, and a reader of the document alone does not. */
const supplement: Record<string, string> = {
  Step: 'What the person is at now. Told apart by `kind`.',
  'Action.inputs': 'What it takes, by name. Absent where it takes nothing.',
  'Notice.code': 'What happened: `code-sent`, or the code of the problem that the last action met.',
  'Notice.level': 'How it is shown.',
  'Link.rel': 'What the page is: `faq`, `support`, `forgot-password` and so on.',
  'Link.href': 'Its address, absolute or relative to the page that shows the flow.',
  'Start.kind': 'What the flow will be for.',
  'Start.portal': 'The name of the portal, as in the address of the server.',
  'Start.actions': 'The only things that can be done, by name.',
  'Start.links': 'Pages of the portal that are of use at this step.',
  'Flow.id': 'Names the flow to its own session; to any other it is unknown.',
  'Flow.kind': 'What the flow is for.',
  'Flow.portal': 'The name of the portal, as in the address of the server.',
  'Flow.actions':
    'The only things that can be done, by name. What is not listed is answered `action-unavailable`.',
  'Flow.links': 'Pages of the portal that are of use at this step.',
  'Flow.timing': 'Waits and budgets, where the step has any.',
  'Flow.notices': 'What happened last. A page whose answer was lost learns it from here.',
  'Option.value': 'What is sent if this option is chosen.',
  'Input.type': 'Which field shows it.',
  'Input.required': 'Whether the action is refused without it.',
  'Input.options': 'What can be chosen, if the type is `choice` or `select`.',
  'Problem.type': 'A URN that ends in `code`.',
  'Problem.title': 'For those who read a log. It is never shown to a person.',
  'Problem.status': 'The status of the answer.',
  'BeginRequest.kind': 'What the flow is for.',
  'BeginRequest.action': 'An action of the first step, to begin with. If it is refused, no flow is made.',
  'BeginRequest.inputs': 'The inputs of that action.',
  ActRequest: 'Something is done at the present step.',
  'ActRequest.inputs': 'The inputs of the action.',
  'Session.portal': 'The portal that the session is of.',
  'CodeStep.channel': 'How the code travels.',
  'Fact.name': 'What it says something about: `last-used`, `added`.',
  'Fact.value': 'What it says.',
  'FormStep.of': 'Of how many pages.',
  'Held.reason':
    'Why: `wait` (it was done a moment ago), `spent` (too often), `locked` (too many wrong codes), `disabled` (too many in a row: nothing ' +
    "but recovery helps), `not-sent` (no code was sent yet), `not-set-up` (the person has none), or a word of the server's own.",
  'Input.rules': 'What the value has to be, shown beside the field.',
  'Option.recommended': 'Whether the server would rather see this one chosen.',
  MinLengthRule: 'At least so many code points.',
  DigitsRule: 'So many digits; spaces and hyphens between them do not matter.',
  NpiRule: 'A National Provider Identifier: ten digits, the last of which checks the others.',
  ExcludesRule: 'Does not contain what was typed into another input of the same action.',
  NotCommonRule: "Not on the server's list of values that others try first. Only the server can tell.",
  'MinLengthRule.value': 'How many.',
  'DigitsRule.value': 'How many.',
  'ExcludesRule.input': 'The name of that input.',
};

/** What can be done at each step: the action, its inputs, and what it leads to. */
const actions: Record<string, string> = {
  SignInStep:
    "Actions:\n\n- `sign-in` (the portal's identifiers, `password`): to `method`, `code`, `authenticator` or `done`. What is wrong with " +
    'them is `credentials-invalid` at the input `password`, whichever it was.',
  MethodStep:
    'Actions:\n\n- `choose` (`method`): to `code` or `authenticator`. Options that cannot be chosen are `held`; the action is, if all are.\n' +
    '- `cancel`: back to `sign-in`, as somebody nobody knows.',
  CodeStep:
    'Actions:\n\n- `send` (`channel`) until a code was sent, then `resend` (`channel`): held for `wait`, `spent`, `locked`, `disabled`. ' +
    'A new code replaces the one before.\n- `verify` (`code`): on to the next step. Held for `not-sent`, `locked`, `disabled`.\n' +
    '- `choose-method`: to `method`, where there is a choice.\n- `cancel`: back to `sign-in`.',
  AuthenticatorStep:
    'Actions:\n\n- `verify` (`code`): on to the next step. Held for `locked`, `disabled`. The code of the present 30 seconds and of the ' +
    "30 before are taken, by the server's clock (RFC 6238, section 5.2). Each is taken once, and none older than one that was taken: " +
    '`code-used`.\n- `choose-method`: to `method`, where there is a choice.\n- `cancel`: back to `sign-in`.',
  FormStep: 'Actions:\n\n- `continue` (the inputs of the page): on to the next step.',
  DoneStep: 'No actions. The page goes to `redirect`.',
};

const comments = readDocComments();

/**
 * @param name a schema, or `Schema.property`
 * @throws {Error} if neither the sources nor the supplement say a word, or if both do
 */
export function describe(name: string): string {
  const written = supplement[name];
  const comment = comments.get(name);
  if (written && comment && name !== 'ActRequest')
    throw new Error(`openapi: ${name} is described in the sources, so drop the supplement`);
  const text = written ?? comment;
  if (!text) throw new Error(`openapi: ${name} is described nowhere`);
  const more = actions[name];
  return more ? `${text}\n\n${more}` : text;
}
