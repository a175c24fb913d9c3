/**
 * A mock backend that behaves as a correct, secure server would. It is mounted by `./browser.ts` (a page), `./node.ts` (Node's own
 * `fetch`) and `./http.ts` (a real server), or called directly.
 */
export * from './portals/index.ts';
export { onehealthport } from './portals/onehealthport.ts';
export type { AuditEntry, AuditEvent } from './server/audit.ts';
export { createBackend, type Backend, type BackendOptions } from './server/backend.ts';
export type { Clock } from './server/clock.ts';
export type { ClockState, RunningCode } from './server/control.ts';
export type { Fault } from './server/faults.ts';
export type { OutgoingMessage } from './server/messages.ts';
export type { Delivery, Message, Outbox } from './server/outbox.ts';
export type { PersonSummary } from './server/people.ts';
export type { Application, ChannelPolicy, Method, Person, Portal, SignInPolicy } from './server/portal.ts';
export type { Random } from './server/random.ts';
export type { State } from './server/state.ts';
export type { CookieCarrier, Fetch, RequestInfo } from './server/serve.ts';
export { createStore, type Store, type StoreOptions } from './server/store.ts';
