import type { Channel } from '../../../src/wire/index.ts';
import type { OutgoingMessage } from '../outbox.ts';
import type { ChannelPolicy, Portal } from '../portal.ts';

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
