import { describe, expect, it } from 'vitest';
import { transcript, Visitor, World } from '../backend.ts';

/** A number that stands alone, and not within a longer one. */
const alone = (code: string) => new RegExp(`(?<!\\d)${code}(?!\\d)`);

describe('codes and secrets', () => {
  it('OTP-11 are in no answer, header, address, log or snapshot, over a whole journey', async () => {
    const world = new World();
    const snapshots: string[] = [];
    const visitor = new Visitor(world);
    const look = () => snapshots.push(world.backend.snapshot());

    await visitor.signIn('agarcia002');
    await visitor.choose('email');
    await visitor.send();
    look();
    await visitor.fail(2);
    world.advance(120);
    await visitor.send();
    look();
    await visitor.read();
    await visitor.verify(await world.lastCode());
    look();
    await visitor.session();
    const appCode = await world.appCode('agarcia002');
    await visitor.reach('authenticator');
    await visitor.verify(appCode);
    look();

    const codes = (await world.outbox()).map(({ body }) => /\d{6}/.exec(body)?.[0] ?? '');
    expect(codes).toHaveLength(2);
    const seen = [...visitor.answers.map(transcript), ...snapshots, JSON.stringify(await world.audit())];
    for (const text of seen) for (const code of [...codes, appCode]) expect(text).not.toMatch(alone(code));
  });

  it('OTP-11 of an authenticator are not on the wire', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('authenticator');
    await visitor.verify(await world.appCode('agarcia002'));
    expect(visitor.answers.map(transcript).join()).not.toContain('MZXW6YTBOIQGC3TEEBRGC6RAMFXGIIDR');
  });
});
