/** What a message is made of. */
export interface Body {
  /** What a person reads or hears. */
  text: string;
  /** A text's last line, which binds its code to a host: for phones, not for people. */
  binding?: string;
  /** As it stands in the text; a voice may say it digit by digit. */
  code?: string;
}

const inWriting = /\b\d{4,10}\b/;
const spoken = /\b\d(?:,? ?\d){3,9}\b/;

/** @see {@link https://wicg.github.io/sms-one-time-codes/ | Origin-bound one-time codes}: `@host #code` */
const lastLine = /\n(@\S+ #\S+)$/;

export function readBody(channel: string, body: string): Body {
  const binding = channel === 'text' ? lastLine.exec(body)?.[1] : undefined;
  const text = binding ? body.replace(lastLine, '') : body;
  const code = (channel === 'call' ? spoken : inWriting).exec(text)?.[0];
  return { text, ...(binding && { binding }), ...(code && { code }) };
}
