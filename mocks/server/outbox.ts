import type { OutgoingMessage } from './messages.ts';

/** A mail, a text or a call as the person got it. */
export interface Message extends OutgoingMessage {
  id: string;
  /** ISO 8601, by the mock's clock. */
  sentAt: string;
}

/** Gives a message to a provider; throws when the provider does not take it. */
export type Delivery = (message: OutgoingMessage) => void | Promise<void>;

/**
 * What people have received, oldest first. It is theirs and no part of the server's state, which holds no code (OTP-11).
 */
export class Outbox {
  messages: Message[] = [];

  add(message: OutgoingMessage, now: number): void {
    const id = String(this.messages.length + 1);
    this.messages.push({ id, ...message, sentAt: new Date(now).toISOString() });
  }
}
