import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from '../../tools/openapi/document.ts';
import { Visitor, World } from '../mocks/backend.ts';

/** What `openapi-typescript` makes of the document. */
let types = '';
beforeAll(async () => {
  types = astToString(await openapiTS(JSON.stringify(buildDocument())));
});

/** What a strict compiler says to a program that takes these types. */
function faultsOf(program: string): string[] {
  const files: Record<string, string> = { '/types.ts': types, '/program.ts': program };
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...others) => {
    const text = files[name];
    return text === undefined
      ? getSourceFile.call(host, name, ...others)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  host.fileExists = (name) => name in files || fileExists.call(host, name);
  host.readFile = (name) => files[name] ?? readFile.call(host, name);
  const all = ts.getPreEmitDiagnostics(ts.createProgram(['/program.ts'], options, host));
  return all.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

type Recorded = [schema: string, body: unknown];

/** Real answers of the mock, at both portals, over whole journeys. */
async function record(): Promise<Recorded[]> {
  const world = new World();
  const recorded: Recorded[] = [];
  const keep = (visitor: Visitor) => {
    for (const { status, body } of visitor.answers) {
      if (body === undefined) continue;
      const { code, id, step } = body as { code?: string; id?: string; step?: object };
      const schema = status >= 400 && code ? 'Problem' : id ? 'Flow' : step ? 'Start' : 'Session';
      recorded.push([schema, body]);
    }
  };
  const visitor = new Visitor(world);
  await visitor.request('GET', `${visitor.root}/start/sign-in`);
  await visitor.session();
  await visitor.begin('claims', 'sign-in', { ...visitor.credentials('agarcia002'), password: 'wrong' });
  await visitor.reach('email');
  await visitor.act('resend');
  await visitor.fail(9);
  await visitor.verify('1');
  await visitor.verify(await world.lastCode());
  await visitor.session();
  keep(visitor);

  const newcomer = new Visitor(world, 'lakeside');
  await newcomer.request('GET', `${newcomer.root}/start/register`);
  await newcomer.begin('home', 'continue', { firstName: 'Rosa', email: 'rosa@lakeside.example' }, 'register');
  await newcomer.act('continue', { login: 'rosa', secret: 'x' });
  await newcomer.act('continue', { login: 'rosa', secret: 'Correct-Horse-7' });
  await newcomer.act('continue', { plate: 'ABC 123', lot: 'north' });
  await newcomer.send();
  await newcomer.verify(await world.lastCode());
  await newcomer.signIn('pia');
  keep(newcomer);
  return recorded;
}

const programOf = (recorded: Recorded[]) =>
  [
    `import type { components } from './types.ts';`,
    `type S = components['schemas'];`,
    ...recorded.map(
      ([schema, body], i) => `export const answer${i}: S['${schema}'] = ${JSON.stringify(body)};`,
    ),
  ].join('\n');

describe('a client generated from the document', () => {
  it('compiles against recorded answers', async () => {
    const recorded = await record();
    expect(new Set(recorded.map(([schema]) => schema))).toEqual(
      new Set(['Start', 'Problem', 'Flow', 'Session']),
    );
    expect(faultsOf(programOf(recorded))).toEqual([]);
  }, 60_000);

  it('does not compile against a wrong one', async () => {
    const [, session] = (await record()).find(([schema]) => schema === 'Session') as Recorded;
    expect(faultsOf(programOf([['Session', { ...(session as object), aal: 'two' }]]))).toHaveLength(1);
  }, 60_000);

  it('has the requests of every operation', () => {
    const program = `
      import type { operations, paths } from './types.ts';
      export const begin: operations['begin']['requestBody']['content']['application/json'] =
        { kind: 'sign-in', action: 'sign-in', inputs: { username: 'jrao001' } };
      export const act: operations['act']['requestBody']['content']['application/json'] = { version: 1 };
      export type All = [paths['/flows']['post'], paths['/flows/{id}']['get'], paths['/session']['post']];`;
    expect(faultsOf(program)).toEqual([]);
  }, 60_000);
});
