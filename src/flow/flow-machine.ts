import { MfaError } from '../client/index.ts';
import type { Answer, Client, RefusedProblem } from '../client/index.ts';
import type { FlowKind, Inputs, LiveFlow, ShownProblem, Start } from '../wire/index.ts';
import { isLive, transition } from './state.ts';
import type { FlowEvent, FlowState } from './state.ts';

export interface FlowMachineOptions {
  client: Client;
  kind: FlowKind;
  /** A name from the portal's list of applications. */
  application?: string;
  /** The first step, where the page brought it along: then it is not asked for. */
  start?: Start;
  /** A flow to go on with, as after a reload. One that has ended is left, and a new one starts. */
  id?: string;
}

/** A journey without a screen: what may be shown is in `state`, and what a person does goes through `act`. */
export interface FlowMachine {
  readonly state: FlowState;
  /** @returns how to stop listening */
  subscribe(listener: (state: FlowState) => void): () => void;
  /** Shows the first step, or the one that `id` stands at; once there is one, asks how it stands. The way on after any failure. */
  load(): Promise<void>;
  /**
   * Does what the flow allows. One at a time: while an action is under way, and for one that is not listed, nothing happens.
   *
   * @throws {Error} before `load` has brought a first step, as nothing can be done yet
   */
  act(action: string, inputs?: Inputs): Promise<void>;
  /** Asks the server how the flow stands, in the background: a failure changes nothing. */
  refresh(): Promise<void>;
  /** Gives up what is under way. The flow can be loaded again. */
  close(): void;
}

/** The flow is over for this page, whatever it was at. */
const isOver = ({ code, flow }: RefusedProblem) => !flow && /^flow-(not-found|ended)$/.test(code);

const toProblem = ({ flow: _flow, ...problem }: RefusedProblem): ShownProblem => problem;

export function createFlowMachine({ client, kind, application, start, id }: FlowMachineOptions): FlowMachine {
  const listeners = new Set<(state: FlowState) => void>();
  let state: FlowState = {};
  let controller = new AbortController();
  let underWay: Promise<void> | undefined;

  function dispatch(event: FlowEvent) {
    state = transition(state, event);
    for (const listener of listeners) listener(state);
  }

  /** A first step, with what made it necessary. */
  async function restart(signal: AbortSignal, problem?: ShownProblem) {
    const { flow, pending } = state;
    const answer: Answer<Start> = start
      ? { ok: true, value: start }
      : await client.start(kind, application, signal);
    // What was begun meanwhile says more.
    if (signal.aborted || state.flow !== flow || state.pending !== pending) return;
    if (answer.ok) dispatch({ type: 'answered', flow: answer.value, problem });
    else dispatch({ type: 'failed', problem: toProblem(answer.problem) });
  }

  async function conclude(answer: Answer<LiveFlow>, signal: AbortSignal) {
    if (signal.aborted) return;
    if (answer.ok) return dispatch({ type: 'answered', flow: answer.value });
    const { flow } = answer.problem;
    const problem = toProblem(answer.problem);
    if (flow) return dispatch({ type: 'answered', flow, problem });
    if (isOver(answer.problem)) return restart(signal, problem);
    dispatch({ type: 'failed', problem });
  }

  /** Runs work that ends in a dispatch, whatever happens; what the caller gave up on ends in none. */
  async function run(work: (signal: AbortSignal) => Promise<void>) {
    const { signal } = controller;
    try {
      await work(signal);
    } catch (error) {
      const code = error instanceof MfaError ? error.code : 'unknown';
      if (!signal.aborted) dispatch({ type: 'failed', problem: { code } });
      if (code === 'unknown') throw error;
    }
  }

  const machine: FlowMachine = {
    get state() {
      return state;
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async load() {
      if (state.flow) return machine.refresh();
      if (state.pending) return;
      dispatch({ type: 'acting', action: 'retry' });
      await (underWay = run(async (signal) => {
        if (!id) return restart(signal);
        const answer = await client.read(id, signal);
        // What was left by an earlier visit may well be over: that is no news to anybody.
        if (!answer.ok && isOver(answer.problem)) return restart(signal);
        return conclude(answer, signal);
      }));
    },

    async act(action, inputs = {}) {
      const { flow, pending } = state;
      if (!flow) throw new Error('act() before load()');
      if (pending || !flow.actions[action]) return;
      dispatch({ type: 'acting', action });
      await (underWay = run(async (signal) =>
        conclude(
          isLive(flow)
            ? await client.act(flow, action, inputs, signal)
            : await client.begin({ kind, application, action, inputs }, signal),
          signal,
        ),
      ));
    },

    async refresh() {
      const { signal } = controller;
      // What is under way may have been answered before the question, and be on its way still.
      await underWay?.catch(() => {});
      const { flow: present } = state;
      if (!isLive(present) || signal.aborted || state.pending) return;
      const answer = await client.read(present.id, signal).catch(() => undefined);
      if (!answer || signal.aborted || state.pending) return;
      if (!answer.ok)
        return void (isOver(answer.problem) && (await conclude(answer, signal).catch(() => {})));
      const { flow, problem } = state;
      const isSame = isLive(flow) && flow.version === answer.value.version;
      dispatch({ type: 'answered', flow: answer.value, problem: isSame ? problem : undefined });
    },

    close() {
      controller.abort();
      controller = new AbortController();
      state = { ...state, pending: undefined };
    },
  };
  return machine;
}
