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
  'Input.options': 'What can be chosen, if the type is `choice`.',
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
  'AuthenticatorStep.length': 'How many digits the code has.',
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
  return text;
}
