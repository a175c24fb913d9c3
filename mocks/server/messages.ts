import type { Channel } from '../../src/wire/index.ts';
import type { ChannelPolicy, Portal } from './portal.ts';

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

export function composeMessage(
  portal: Portal,
  policy: ChannelPolicy,
  channel: Channel,
  to: string,
  code: string,
): OutgoingMessage {
  const values: Record<string, string> = {
    code,
    minutes: String(policy.life / 60),
    app: portal.name,
    host: portal.host,
  };
  const fill = (template: string) => template.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  return {
    portal: portal.id,
    channel,
    to,
    from: portal.sender,
    subject: fill(policy.subject ?? ''),
    body: fill(policy.body),
  };
}
