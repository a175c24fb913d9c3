import type { Channel } from '../../src/wire/index.ts';

/** What is handed to the provider. */
export interface OutgoingMessage {
  portal: string;
  channel: Channel;
  /** In full: nobody but the provider and the mock's outbox sees it. */
  to: string;
  from: string;
  subject: string;
  body: string;
}

/** A mail, a text or a call as the person got it. */
export interface Message extends OutgoingMessage {
  /** Counts from 1. */
  id: string;
  /** ISO 8601, by the mock's clock. */
  sentAt: string;
}

/** Gives a message to a provider; throws when the provider does not take it. */
export type Delivery = (message: OutgoingMessage) => void | Promise<void>;

export interface MessageFilter {
  portal?: string;
  /** The address, in full. */
  to?: string;
  /** The id of the last message that is known already. */
  after?: string;
}

const MOST = 1000;

/**
 * What people have received, oldest first. It is theirs and no part of the server's state, which holds no code (OTP-11).
 */
export class Outbox {
  messages: Message[] = [];
  #waiting = new Set<() => void>();

  add(message: OutgoingMessage, now: number): void {
    const id = String(Number(this.messages.at(-1)?.id ?? 0) + 1);
    this.messages.push({ id, ...message, sentAt: new Date(now).toISOString() });
    if (this.messages.length > MOST) this.messages.shift();
    for (const wake of this.#waiting) wake();
  }

  find({ portal, to, after }: MessageFilter): Message[] {
    return this.messages.filter(
      (message) =>
        (portal === undefined || message.portal === portal) &&
        (to === undefined || message.to === to) &&
        (after === undefined || Number(message.id) > Number(after)),
    );
  }

  /** The newest such message, as soon as there is one; undefined if none has come by the time `patience` ends. */
  async latest(filter: MessageFilter, patience: Promise<void>): Promise<Message | undefined> {
    let isOver = false;
    const end = patience.then(() => {
      isOver = true;
    });
    for (;;) {
      const message = this.find(filter).at(-1);
      if (message || isOver) return message;
      let wake = () => {};
      const arrival = new Promise<void>((resolve) => {
        wake = resolve;
        this.#waiting.add(wake);
      });
      await Promise.race([arrival, end]);
      this.#waiting.delete(wake);
    }
  }
}
