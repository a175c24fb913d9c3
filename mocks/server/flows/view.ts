import type { Flow, FlowKind, Link, Start } from '../../../src/wire/index.ts';
import { secondsUntil } from '../../../src/wire/index.ts';
import type { FlowContext } from '../flow-context.ts';
import { endOfFlow } from '../lifetimes.ts';
import { journeyOf, type Portal } from '../portal.ts';
import { requirementOf } from '../requirements/index.ts';
import { currentStage, currentRequirement } from './current.ts';

function linksOf(context: FlowContext): Link[] {
  const { links } = context.portal;
  const requirement = currentRequirement(context);
  if (!requirement) return links.done;
  return requirement === context.journey.requirements[0] ? links.first : links.later;
}

/** What the page may know of a flow. */
export function flowView(context: FlowContext): Flow {
  const { flow, now } = context;
  const { step, actions, timing } = currentStage(context);
  return {
    id: flow.id,
    version: flow.version,
    kind: flow.kind,
    portal: flow.portal,
    step,
    actions,
    ...(!flow.isComplete && { timing: { ...timing, endsIn: secondsUntil(endOfFlow(flow), now) } }),
    links: linksOf(context),
    ...(flow.notice && { notices: [flow.notice] }),
  };
}

/** The first step, with no identity in it; undefined where the portal has no such journey. */
export function startView(portal: Portal, kind: FlowKind): Start | undefined {
  const [spec] = journeyOf(portal, kind)?.requirements ?? [];
  const stage = spec && requirementOf(spec).start?.(spec);
  return stage && { kind, portal: portal.id, ...stage, links: portal.links.first };
}
