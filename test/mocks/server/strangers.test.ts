import { describe, expect, it } from 'vitest';
import type { Portal } from '../../../mocks/index.ts';
import { password, Visitor, World, type Answer } from '../backend.ts';
import { lakeside } from '../lakeside.ts';

const pages = {
  'about-you': { firstName: 'Rosa', email: 'omar@lakeside.example' },
  'your-login': { login: 'rosa', secret: password },
  parking: { plate: 'ABC 123' },
};

/** Somebody nobody knows, at the code that is to be sent to the address that they gave. */
async function atCode(world: World, email: string, ip = '198.51.100.7'): Promise<Visitor> {
  const visitor = new Visitor(world, 'lakeside', ip);
  await visitor.begin('home', 'continue', { ...pages['about-you'], email }, 'register');
  await visitor.act('continue', pages['your-login']);
  await visitor.act('continue', pages.parking);
  return visitor;
}

describe('strangers who register', () => {
  it('RTL-8 V16 use up no code of the person whose address they give', async () => {
    const world = new World();
    for (let i = 0; i < 5; i++)
      expect((await (await atCode(world, 'omar@lakeside.example')).send()).status).toBe(200);
    const visitor = await new Visitor(world, 'lakeside').signIn('omar');
    await visitor.choose('email');
    expect(visitor.flow.timing).toMatchObject({ sendsLeft: 5 });
    expect((await visitor.send()).status).toBe(200);
  });

  it('V13 RTL-7 mail an address five times in ten minutes, in whichever flow and case it is written', async () => {
    const world = new World();
    const answers: Answer[] = [];
    for (const email of [
      'omar@x.example',
      'Omar@x.example',
      'OMAR@x.example',
      'omar@X.example',
      'omAr@x.example',
      'oMar@x.example',
    ])
      answers.push(await (await atCode(world, email)).send());
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(await world.outbox()).toHaveLength(5);
  });

  it('V9 REG-1 learn who exists no faster than 25 times in five minutes', async () => {
    const world = new World();
    const ask = async (ip: string) => {
      const visitor = new Visitor(world, 'lakeside', ip);
      await visitor.begin('home', 'continue', pages['about-you'], 'register');
      return visitor.act('continue', { ...pages['your-login'], login: 'nora' });
    };
    for (let i = 0; i < 25; i++) expect((await ask('198.51.100.7')).status).toBe(422);
    const refused = await ask('198.51.100.7');
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(refused.headers.get('Retry-After')).toBe('300');
    expect((await ask('192.0.2.1')).status).toBe(422);
    world.advance(300);
    expect((await ask('198.51.100.7')).status).toBe(422);
  });

  it('take the place of nobody who has the same login elsewhere in the portal', async () => {
    const [about, login, ...others] = lakeside.journeys.register?.requirements ?? [];
    if (about?.is !== 'form' || login?.is !== 'form') throw new Error('The portal has changed');
    const withClinic = {
      ...login,
      inputs: { clinic: { type: 'text', required: true }, ...login.inputs },
    } as const;
    const portal: Portal = {
      ...lakeside,
      identifiers: ['clinic', 'login'],
      journeys: { register: { requirements: [about, withClinic, ...others] } },
      people: lakeside.people.map((person) => ({
        ...person,
        identifiers: { clinic: 'A', login: person.username },
      })),
    };
    const world = new World({ portals: [portal] });
    const register = async (username: string, clinic = 'B') => {
      const visitor = new Visitor(world, 'lakeside');
      await visitor.begin(
        'home',
        'continue',
        { ...pages['about-you'], email: `${username}@${clinic}.example` },
        'register',
      );
      await visitor.act('continue', { ...pages['your-login'], login: username, clinic });
      return visitor;
    };
    const visitor = await register('nora');
    expect(visitor.answers.at(-1)).toMatchObject({ status: 422, body: { errors: { login: 'taken' } } });

    // Nor where somebody else was faster.
    const racers = [await register('rosa', 'B'), await register('rosa', 'C')] as const;
    for (const racer of racers) await racer.act('continue', pages.parking);
    for (const racer of racers) {
      await racer.send();
      await racer.verify(await world.lastCode());
    }
    expect(racers.map(({ flow }) => flow.step.kind)).toEqual(['done', 'form']);
  });
});
