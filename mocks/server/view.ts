import type { Flow, Link, Start } from '../../src/wire/index.ts';
import { accountOf, type FlowContext, type Stage } from './flows.ts';
import { usableMethods } from './journey.ts';
import type { Portal } from './portal.ts';
import { authenticatorRules } from './steps/authenticator.ts';
import { codeRules } from './steps/code.ts';
import { doneRules } from './steps/done.ts';
import { methodRules } from './steps/method.ts';
import { signInAction, signInRules } from './steps/sign-in.ts';
import type { StepRules } from './steps/step-rules.ts';

const rules: { [Kind in Stage['kind']]: StepRules<Kind> } = {
  'sign-in': signInRules,
  method: methodRules,
  code: codeRules,
  authenticator: authenticatorRules,
  done: doneRules,
};

export function rulesOf<Kind extends Stage['kind']>({ kind }: { kind: Kind }): StepRules<Kind> {
  return rules[kind];
}

/** Where the flow stands. A method that is accepted no longer leads back to the choice (POL-1). */
export function currentStage(context: FlowContext): Stage {
  const { stage } = context.flow;
  if (stage.kind !== 'code' && stage.kind !== 'authenticator') return stage;
  const isUsable = usableMethods(context).some(({ id }) => id === stage.method);
  const isReachable = stage.kind !== 'code' || accountOf(context).addresses[stage.channel] !== undefined;
  return isUsable && isReachable ? stage : { kind: 'method' };
}

function linksOf({ links }: Portal, kind: Stage['kind']): Link[] {
  if (kind === 'sign-in') return links.signIn;
  return kind === 'done' ? [] : links.mfa;
}

/** What the page may know of a flow. */
export function flowView(context: FlowContext): Flow {
  const { flow, portal } = context;
  const stage = currentStage(context);
  return {
    id: flow.id,
    version: flow.version,
    kind: flow.kind,
    portal: flow.portal,
    ...rulesOf(stage).view(context, stage),
    links: linksOf(portal, stage.kind),
    ...(flow.notice && { notices: [flow.notice] }),
  };
}

/** The first step, with no identity in it. */
export function startView(portal: Portal): Start {
  return {
    kind: 'sign-in',
    portal: portal.id,
    step: { kind: 'sign-in' },
    actions: { 'sign-in': signInAction(portal) },
    links: portal.links.signIn,
  };
}
