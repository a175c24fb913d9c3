import { describe, expect, it } from 'vitest';
import { onehealthport } from '../../../mocks/index.ts';
import { Visitor, World } from '../backend.ts';

describe('onehealthport', () => {
  it('is held for 120 seconds, with six digits that live for ten minutes', () => {
    expect(onehealthport.channels).toMatchObject({
      email: { hold: 120, length: 6, life: 600, send: 'on-request' },
    });
  });

  it.each(['jrao001', 'agarcia002', 'tlocked003'])('knows %s', async (username) => {
    const visitor = await new Visitor(new World()).signIn(username);
    expect(visitor.flow.step).toEqual({ kind: 'method' });
  });

  it('has authenticator secrets of 160 bits', () => {
    const secrets = onehealthport.people.flatMap(({ authenticator }) => authenticator?.secret ?? []);
    expect(secrets).toHaveLength(1);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('writes to .example domains only', () => {
    for (const { addresses } of onehealthport.people) expect(addresses.email?.value).toMatch(/\.example$/);
    expect(onehealthport.sender).toMatch(/\.example$/);
  });

  it('OHP-7 keeps a person at the code after a wrong, an old and an expired one, saying which it was', async () => {
    const world = new World();
    const visitor = await new Visitor(world).reach('email', 'jrao001');
    const old = await world.lastCode();
    const said: unknown[] = [];
    const note = () => said.push([visitor.flow.step.kind, visitor.flow.notices?.[0]?.code]);
    await visitor.fail(1);
    note();
    world.advance(120);
    await visitor.send();
    await visitor.verify(old);
    note();
    world.advance(600);
    await visitor.verify(await world.lastCode());
    note();
    expect(said).toEqual([
      ['code', 'code-wrong'],
      ['code', 'code-replaced'],
      ['code', 'code-expired'],
    ]);
  });
});
