/**
 * A mock backend that behaves as a correct, secure server would. It is mounted by `./browser.ts` (a page), `./node.ts` (Node's own
 * `fetch`) and `./http.ts` (a real server), or called directly.
 */
export * from './portals/index.ts';
export { onehealthport } from './portals/onehealthport.ts';
export type { AuditEntry, AuditEvent } from './server/audit-log.ts';
export { createBackend, type Backend, type BackendOptions } from './server/backend.ts';
export type { Clock } from './server/clock.ts';
export type { ClockState, RunningCode } from './server/control/control.ts';
export type { Fault } from './server/fault.ts';
export type { Delivery, Message, MessageFilter, OutgoingMessage, Outbox } from './server/outbox.ts';
export type { PersonRequest, PersonSummary } from './server/control/people.ts';
export type {
  Application,
  ChannelPolicy,
  FormSpec,
  Journey,
  Method,
  NewAccountSpec,
  PasswordSpec,
  Person,
  Portal,
  RequirementSpec,
  SecondFactorSpec,
  VerifiedAddressSpec,
} from './server/portal.ts';
export type { Scenario } from './server/control/scenarios.ts';
export type { Random } from './server/random.ts';
export type { Address, AddressKind, LineType } from './server/address.ts';
export type { CookieCarrier, Fetch, RequestInfo } from './server/serve.ts';
export type { Snapshot } from './server/snapshot.ts';
export { createStore, type Draft, type Store, type StoreOptions } from './server/store.ts';
