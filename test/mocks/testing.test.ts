import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBackend, type RunningServer } from '../../mocks/http.ts';
import { openWorld, type MockWorld } from '../../mocks/testing.ts';
import { createClient } from '../../src/client/index.ts';
import type { LiveFlow } from '../../src/wire/index.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await serveBackend({ port: 0, passwordIterations: 1 });
});
afterAll(() => server.close());

const jrao = { portal: 'onehealthport', username: 'jrao001' };
const to = 'jasonr@onehealthport.example';

/** A browser's client, which keeps its cookies. */
function clientOf(world: MockWorld) {
  const cookies = new Map<string, string>();
  const fetch = (async (input: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await globalThis.fetch(new URL(input, server.url), { ...init, headers });
    for (const header of response.headers.getSetCookie()) {
      const [name = '', value = ''] = header.split(/[=;]/);
      cookies.set(name, value);
    }
    return response;
  }) as typeof globalThis.fetch;
  return createClient({ endpoint: world.endpoint('onehealthport'), fetch });
}

/** At the code, which was sent. */
async function reachCode(world: MockWorld): Promise<{ flow: LiveFlow; client: ReturnType<typeof clientOf> }> {
  const client = clientOf(world);
  const inputs = { subscriberId: 'SUB100200', username: 'jrao001', password: 'Correct-Horse-7' };
  const begun = await client.begin({ kind: 'sign-in', action: 'sign-in', inputs });
  if (!begun.ok) throw new Error(begun.problem.code);
  const chosen = await client.act(begun.value, 'choose', { method: 'email' });
  if (!chosen.ok) throw new Error(chosen.problem.code);
  const sent = await client.act(chosen.value, 'send', { channel: 'email' });
  if (!sent.ok) throw new Error(sent.problem.code);
  return { flow: sent.value, client };
}

describe('openWorld', () => {
  it('gives each test a world of its own, by a name of its own or a random one', () => {
    const [one, two, named] = [
      openWorld(server.url),
      openWorld(server.url),
      openWorld(`${server.url}/`, 'checkout'),
    ];
    expect(one.name).toMatch(/^test-[0-9a-f]{8}$/);
    expect(one.name).not.toBe(two.name);
    expect(named.url).toBe(`${server.url}/w/checkout`);
    expect(named.endpoint('onehealthport')).toBe('/w/checkout/onehealthport/mfa');
  });

  it('waits for a message, and reads the code in it', async () => {
    const world = openWorld(server.url);
    const code = world.latestCode({ to });
    const { flow, client } = await reachCode(world);
    const done = await client.act(flow, 'verify', { code: await code });
    expect(done).toMatchObject({ ok: true, value: { step: { kind: 'done' } } });
    expect(await world.messages()).toHaveLength(1);
    expect((await world.audit()).map(({ event }) => event)).toContain('authn_login_success');
    await world.reset();
    expect(await world.messages()).toEqual([]);
    await expect(world.latestMessage({ to, wait: 0 })).rejects.toThrow('No such message came in 0 seconds');
  });

  it('waits for any message where a part of the query is undefined', async () => {
    const world = openWorld(server.url);
    await reachCode(world);
    const query: object = { to: undefined, portal: 'onehealthport', wait: undefined };
    expect(await world.latestMessage(query)).toMatchObject({ to });
  });

  it('moves the clock and plays scenarios, and has the page’s flows follow', async () => {
    const world = openWorld(server.url);
    const { flow, client } = await reachCode(world);
    const page = {
      evaluated: [] as (() => unknown)[],
      evaluate: async (work: () => unknown) => page.evaluated.push(work),
    };
    expect(await world.advance(60, page)).toMatchObject({ offset: 60 });
    expect(await client.read(flow.id)).toMatchObject({ value: { timing: { expiresIn: 540 } } });
    await world.play('code-expired', jrao, page);
    expect(await client.read(flow.id)).toMatchObject({ value: { timing: { expiresIn: 0 } } });
    expect(page.evaluated).toHaveLength(2);
    await expect(world.play('unheard-of', jrao)).rejects.toThrow('404');
  });

  it('adds people, shows their apps, and has answers fail', async () => {
    const world = openWorld(server.url);
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    const rosa = { portal: 'onehealthport', username: 'rosa' };
    await world.addPerson({
      ...rosa,
      identifiers: { subscriberId: 'SUB9', username: 'rosa' },
      password: 'Correct-Horse-7',
      authenticator: { secret },
    });
    expect((await world.people()).map(({ username }) => username)).toContain('rosa');
    expect(await world.appCode(rosa)).toMatch(/^\d{6}$/);
    await world.fail({ match: 'GET', status: 503 });
    expect((await fetch(new URL(`${world.endpoint('onehealthport')}/session`, server.url))).status).toBe(503);
    await expect(world.fail({ match: 'GET', status: 99 })).rejects.toThrow('400');
  });

  it('says which part of what a test asked for was wrong', async () => {
    const world = openWorld(server.url);
    const rosa = {
      portal: 'onehealthport',
      username: 'rosa',
      identifiers: { subscriberId: 'SUB9', username: 'rosa' },
      password: 'Correct-Horse-7',
    };
    const wrong: [Promise<unknown>, string][] = [
      [
        world.addPerson({ ...rosa, addresses: { email: 'rosa@hospital.example' as never } }),
        '"addresses.email":"invalid"',
      ],
      [world.addPerson({ ...rosa, adresses: {} } as typeof rosa), '"adresses":"invalid"'],
      [
        world.addPerson({ ...rosa, identifiers: { username: 'rosa' } }),
        '"identifiers.subscriberId":"required"',
      ],
      [world.fail({ match: 'actions/send', statsu: 503 } as { match: string }), '"0.statsu":"invalid"'],
      [world.play('unheard-of', jrao), '"input":"scenario"'],
      [world.play('locked', rosa), '"input":"username"'],
    ];
    await Promise.all(wrong.map(([asked, part]) => expect(asked).rejects.toThrow(part)));
  });
});
