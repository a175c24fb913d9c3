import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../tools/manifest.ts';

const root = join(import.meta.dirname, '../..');
const sources = globSync('src/**/*.ts', { cwd: root }).sort();

/** What a file registers: the tag and the class. */
const registered = (file: string) => {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^(\w+)\.define\('([^']+)'\)/gm)].map(([, name, tag]) => ({ tag, name }));
};

const elements = sources.filter((file) => registered(file).length > 0);

const pascal = (tag: string) =>
  tag.replaceAll(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());

it('has found the elements', () => {
  expect(elements).toContain('src/elements/mfa-flow.ts');
});

describe.each(elements)('%s', (file) => {
  const tag = basename(file, '.ts');
  const beside = file.replace('src/', '').replace('.ts', '');

  it('registers one element, by the name of the file', () => {
    expect(registered(file)).toEqual([{ tag, name: pascal(tag) }]);
  });

  it('has a test at the same path', () => {
    expect(existsSync(join(root, `test/${beside}.test.ts`))).toBe(true);
  });

  it('has a story at the same path', () => {
    expect(existsSync(join(root, `stories/${beside}.stories.ts`))).toBe(true);
  });
});

it('names no other file by a tag, unless it holds the class of that name for others to extend, or styles', () => {
  const others = sources.filter((file) => basename(file).startsWith('mfa-') && !elements.includes(file));
  const strays = others.filter((file) => {
    const declaration = new RegExp(`^export (abstract )?class ${pascal(basename(file, '.ts'))}\\b`, 'm');
    return !file.endsWith('.styles.ts') && !declaration.test(readFileSync(join(root, file), 'utf8'));
  });
  expect(strays).toEqual([]);
});

it('can be imported in Node, module by module', () => {
  const script = `
    const failed = [];
    for (const file of ${JSON.stringify(sources.map((file) => join(root, file)))})
      await import(file).catch((error) => failed.push(file + ': ' + error));
    console.log(JSON.stringify(failed));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  expect(JSON.parse(output)).toEqual([]);
});

describe('the custom elements manifest', async () => {
  const { modules } = await readManifest();
  const declared = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

  it('has every element', () => {
    expect(declared.map(({ tagName }) => tagName).sort()).toEqual(
      elements.map((file) => basename(file, '.ts')).sort(),
    );
  });

  it.each(declared.map((declaration) => [declaration.tagName, declaration] as const))(
    'says what <%s> is for, and each of its attributes',
    (_tag, { summary, description, attributes = [] }) => {
      expect(summary || description).toBeTruthy();
      expect(attributes.filter((attribute) => !attribute.description)).toEqual([]);
    },
  );
});
