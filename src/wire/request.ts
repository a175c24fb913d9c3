import * as v from 'valibot';
import { FlowKind } from './flow.ts';
import { Inputs } from './input.ts';
import { Count } from './seconds.ts';

/** `POST /flows`: a flow is begun, or begun with its first action. */
export const BeginRequest = v.object({
  kind: FlowKind,
  /** A name from the portal's list of applications; never an address. */
  application: v.optional(v.string()),
  action: v.optional(v.string()),
  inputs: v.optional(Inputs),
});
export type BeginRequest = v.InferOutput<typeof BeginRequest>;

/** `POST /flows/{id}/actions/{action}` */
export const ActRequest = v.object({
  /** The version the person acted on. */
  version: Count,
  inputs: v.optional(Inputs),
});
export type ActRequest = v.InferOutput<typeof ActRequest>;
