import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transition } from '../../src/flow/index.ts';
import type { FlowEvent, FlowState } from '../../src/flow/index.ts';
import type { LiveFlow, ShownProblem, Start } from '../../src/wire/index.ts';

const start: Start = { kind: 'sign-in', portal: 'p', step: { kind: 'sign-in' }, actions: { 'sign-in': {} } };

const live = (id: string, version: number, kind: 'method' | 'authenticator' = 'method'): LiveFlow => ({
  ...start,
  id,
  version,
  step: { kind },
  receivedAt: 0,
});

const flows = fc.oneof(
  fc.constant(start),
  fc
    .tuple(fc.constantFrom('a', 'b'), fc.nat(5), fc.constantFrom('method' as const, 'authenticator' as const))
    .map((args) => live(...args)),
);
const problems = fc.record({ code: fc.constantFrom('network', 'code-wrong', 'version-conflict', 'made-up') });
const events: fc.Arbitrary<FlowEvent> = fc.oneof(
  fc.record({ type: fc.constant('acting' as const), action: fc.constantFrom('send', 'verify') }),
  fc.record({
    type: fc.constant('answered' as const),
    flow: flows,
    problem: fc.option(problems, { nil: undefined }),
  }),
  fc.record({ type: fc.constant('failed' as const), problem: problems }),
);

const run = (sequence: FlowEvent[]) => {
  const states: FlowState[] = [{}];
  for (const event of sequence) states.push(transition(states.at(-1)!, event));
  return states;
};

describe('transition', () => {
  it('never goes back to an earlier version of the same flow', () => {
    fc.assert(
      fc.property(fc.array(events), (sequence) => {
        const states = run(sequence);
        for (const [index, { flow }] of states.entries()) {
          const before = states[index - 1]?.flow;
          if (flow && before && 'id' in flow && 'id' in before && flow.id === before.id) {
            expect(flow.version).toBeGreaterThanOrEqual(before.version);
          }
        }
      }),
    );
  });

  it('has something to show from the first answer on, and never loses it', () => {
    fc.assert(
      fc.property(fc.array(events), (sequence) => {
        let hasFlow = false;
        for (const { flow } of run(sequence)) {
          expect(!!flow || !hasFlow).toBe(true);
          hasFlow ||= !!flow;
        }
      }),
    );
  });

  it('waits for an answer exactly while an action is under way', () => {
    fc.assert(
      fc.property(fc.array(events), (sequence) => {
        for (const [index, { pending }] of run(sequence).entries()) {
          const event = sequence[index - 1];
          expect(pending).toBe(event?.type === 'acting' ? event.action : undefined);
        }
      }),
    );
  });

  it('changes no state that it was given', () => {
    fc.assert(
      fc.property(fc.array(events), events, (sequence, event) => {
        const state = run(sequence).at(-1)!;
        const before = structuredClone(state);
        transition(state, event);
        expect(state).toEqual(before);
      }),
    );
  });

  it('says nothing of an old version when the flow has moved to another step', () => {
    const conflict = { code: 'version-conflict' };
    const moved = transition(
      { flow: live('a', 1) },
      { type: 'answered', flow: live('a', 2, 'authenticator'), problem: conflict },
    );
    expect(moved.problem).toBeUndefined();
    const same = transition(
      { flow: live('a', 1) },
      { type: 'answered', flow: live('a', 2), problem: conflict },
    );
    expect(same.problem).toEqual(conflict);
  });

  it('says what an overtaken answer refuses, and shows the flow as it stands', () => {
    const [present, problem] = [live('a', 5), { code: 'code-wrong' }];
    const overtaken = (state: FlowState, said?: ShownProblem) =>
      transition(state, { type: 'answered', flow: live('a', 4), problem: said });
    expect(overtaken({ flow: present, pending: 'verify' }, problem)).toEqual({ flow: present, problem });
    expect(overtaken({ flow: present, problem })).toEqual({ flow: present, problem });
    expect(overtaken({ flow: present, problem: { code: 'network' } }, problem).problem).toEqual(problem);
  });
});
