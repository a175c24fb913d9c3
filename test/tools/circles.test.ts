import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

const sources = ['src', 'mocks'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file)),
);

/** What each file takes from which others, types included. */
const imports = new Map(
  sources.map((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const from = [...text.matchAll(/^(?:import|export) [^;]*?from '(\.[^']+)'/gm)].map(([, path]) =>
      relative(root, join(root, dirname(file), path ?? '')),
    );
    return [file, from] as const;
  }),
);

/** A way from one node back to itself, if there is one. */
function circleIn(graph: Map<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  function visit(node: string, path: string[]): string[] | undefined {
    const start = path.indexOf(node);
    if (start >= 0) return [...path.slice(start), node];
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next, [...path, node]);
      if (circle) return circle;
    }
    done.add(node);
    return undefined;
  }
  for (const node of graph.keys()) {
    const circle = visit(node, []);
    if (circle) return circle;
  }
  return undefined;
}

describe('imports', () => {
  it('go round in no circle, not even by types', () => {
    expect(imports.size).toBeGreaterThan(100);
    expect(circleIn(imports)).toBeUndefined();
  });

  it('of the mock go from folder to folder in no circle', () => {
    const folderOf = (file: string) => /^mocks\/server\/(\w+)\//.exec(file)?.[1];
    const folders = new Map<string, string[]>();
    for (const [file, from] of imports) {
      const folder = folderOf(file);
      if (!folder) continue;
      const others = from.map(folderOf).filter((other) => other && other !== folder) as string[];
      folders.set(folder, [...(folders.get(folder) ?? []), ...others]);
    }
    expect([...folders.keys()].sort()).toEqual(
      ['control', 'factors', 'flows', 'http', 'requirements', 'sessions'].sort(),
    );
    expect(circleIn(folders)).toBeUndefined();
  });
});
