import { describe, expect, it } from 'vitest';
import { codeOf, Visitor, World } from '../backend.ts';

const atLakeside = (world: World, username: string, application?: string) =>
  new Visitor(world, 'lakeside').signIn(username, application);

/** Of each person the number is on file, and not verified. */
async function unverifyNumbers(world: World): Promise<void> {
  await world.outbox();
  world.edit(({ accounts }) => {
    for (const { addresses } of accounts) if (addresses['phone']) addresses['phone'].verified = false;
  });
}

describe('a number that was bound on the strength of the password alone', () => {
  it('POL-1 opens no application that accepts other methods alone', async () => {
    const world = new World();
    const visitor = await atLakeside(world, 'quinn', 'vault');
    await visitor.verify(await world.lastCode());
    expect(visitor.flow).toMatchObject({
      step: { kind: 'method' },
      actions: { choose: { inputs: { method: { options: [{ held: { reason: 'not-set-up' } }] } } } },
    });
    expect((await visitor.session()).status).toBe(401);
  });

  it('PHN-3 V12 is not asked for before the factor of whoever has one', async () => {
    const world = new World();
    await unverifyNumbers(world);
    const visitor = await atLakeside(world, 'omar');
    expect(visitor.flow.step).toMatchObject({ kind: 'method' });
    expect(codeOf(await visitor.act('save', { phone: '2065550177' }))).toBe('action-unavailable');
    await visitor.choose('authenticator');
    await visitor.verify(await world.appCode('omar', 'lakeside'));
    // The number's turn comes after it.
    expect(visitor.flow.step).toMatchObject({ kind: 'code', name: 'verify-phone' });
    await visitor.act('change');
    await visitor.act('save', { phone: '2065550177' });
    await visitor.verify(await world.lastCode());
    expect((await visitor.session()).body).toMatchObject({ aal: 2 });
  });

  it('PHN-3 takes the place of none that was verified meanwhile', async () => {
    const world = new World();
    const thief = await atLakeside(world, 'pia');
    await thief.act('save', { phone: '2065550166' });
    const owner = await atLakeside(world, 'pia');
    await owner.act('save', { phone: '2065550199' });
    await owner.verify(await world.lastCode());
    expect(owner.flow.step).toMatchObject({ kind: 'done' });

    // What the thief comes to is the owner's own number.
    world.advance(60);
    await thief.read();
    expect(thief.flow.step).toMatchObject({ kind: 'code', destination: '***-***-0199' });
    expect(thief.flow.actions).not.toHaveProperty('change');
    await thief.send('text');
    expect((await world.outbox()).at(-1)).toMatchObject({ to: '+12065550199' });
    world.advance(60);
    expect((await atLakeside(world, 'pia')).flow.step).toMatchObject({ destination: '***-***-0199' });
  });

  it('LOG-1 is in the log', async () => {
    const world = new World();
    const visitor = await atLakeside(world, 'pia');
    await visitor.act('save', { phone: '2065550199' });
    await visitor.verify(await world.lastCode());
    expect(await world.audit()).toContainEqual(
      expect.objectContaining({
        event: 'user_updated',
        account: 'lakeside/pia',
        method: 'verify-phone',
        to: '***-***-0199',
      }),
    );
  });
});
