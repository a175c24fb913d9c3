import { describe, expect, it } from 'vitest';
import { Visitor, World } from '../backend.ts';

/**
 * "Parse an origin-bound one-time code message" of the WICG's sms-one-time-codes, step by step; embedded origins aside.
 */
function parseOneTimeCode(message: string): { host: string; code: string } | undefined {
  const line = message.split('\n').at(-1) ?? '';
  if (!line.startsWith('@')) return undefined;
  const space = line.indexOf(' ');
  const host = line.slice(1, space);
  if (space === -1 || host === '' || line[space + 1] !== '#') return undefined;
  const [code = ''] = line.slice(space + 2).split(' ');
  return code === '' ? undefined : { host, code };
}

/** The basic set of GSM 03.38, without its extension: one septet each. */
const gsm7 = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;

describe('messages', () => {
  it('OTP-9 end, as a text, in a line that the browser fills the code in from', async () => {
    const world = new World();
    await new Visitor(world, 'lakeside').signIn('nora');
    const [message] = await world.outbox();
    const body = message?.body ?? '';
    expect(message).toMatchObject({ channel: 'text', to: '+12065550142', subject: '' });
    expect(parseOneTimeCode(body)).toEqual({ host: 'lakeside.example', code: await world.lastCode() });
    expect(body).toMatch(gsm7);
    expect(body.length).toBeLessThanOrEqual(160);
    expect(body).toContain('Lakeside Clinic');
    expect(body).toContain('expires in 5 minutes');
    expect(body).toContain("Don't share it");
  });

  it('OHP-6 have the sender and the words of the portal', async () => {
    const world = new World();
    await new Visitor(world).reach('email', 'jrao001');
    const [message] = await world.outbox();
    expect(message).toMatchObject({
      from: 'noreply@onehealthport.example',
      to: 'jasonr@onehealthport.example',
      body: `Please enter this security code when prompted: ${await world.lastCode()}`,
    });
  });
});
