import type { Inputs } from './wire/index.ts';

/**
 * A person wants an action done: the one intent of every screen. It stops at `<mfa-flow>` and may carry what was typed; a team
 * that uses a screen alone listens for it and answers by setting the screen's properties.
 */
export class MfaSubmitEvent extends Event {
  readonly action: string;
  readonly inputs: Inputs;

  constructor(action: string, inputs: Inputs = {}) {
    super('mfa-submit', { bubbles: true });
    this.action = action;
    this.inputs = inputs;
  }
}

/** A step is shown: the first, or another than before. Carries no more than its kind and its name. */
export class MfaStepChangedEvent extends Event {
  readonly step: string;
  readonly name: string | undefined;

  constructor({ kind, name }: { kind: string; name?: string }) {
    super('mfa-step-changed', { bubbles: true, composed: true });
    this.step = kind;
    this.name = name;
  }
}

/** Something stands in the way, and the screen says so. `code` is a problem code of the wire, or of an `MfaError`. */
export class MfaFailedEvent extends Event {
  readonly code: string;

  constructor(code: string) {
    super('mfa-failed', { bubbles: true, composed: true });
    this.code = code;
  }
}

/** What the journey was for is done, and there is somewhere to go on to. Unless it is cancelled, `<mfa-flow>` goes to `redirect` next. */
export class MfaCompletedEvent extends Event {
  /** Absolute, from the server's own list of applications. */
  readonly redirect: string;

  constructor(redirect: string) {
    super('mfa-completed', { bubbles: true, composed: true, cancelable: true });
    this.redirect = redirect;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mfa-submit': MfaSubmitEvent;
    'mfa-step-changed': MfaStepChangedEvent;
    'mfa-failed': MfaFailedEvent;
    'mfa-completed': MfaCompletedEvent;
  }
}
