import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from './manifest.ts';

/** An element as a framework's templates write it: what may be set, and what may be listened for. */
interface PublicElement {
  tag: string;
  className: string;
  module: string;
  properties: string[];
  events: string[];
}

function publicElements({ modules }: Manifest): PublicElement[] {
  return modules.flatMap(({ path, declarations }) =>
    declarations.flatMap(({ tagName, name, members = [], events = [] }) => {
      if (!tagName) return [];
      const properties = members
        .filter(({ kind, privacy }) => kind === 'field' && (privacy ?? 'public') === 'public')
        .filter((member) => !member.static && !member.readonly)
        .map((member) => member.name);
      const module = `./${path.replace(/\.ts$/, '.js')}`;
      return [
        { tag: tagName, className: name, module, properties, events: events.map((event) => event.name) },
      ];
    }),
  );
}

const union = (names: string[]) => names.map((name) => `'${name}'`).join(' | ') || 'never';

const importOf = ({ className, module }: PublicElement) => `import type { ${className} } from '${module}';`;

/** How a listener is written: `mfa-completed` → `onmfa-completed` in React, `onMfaCompleted` in Vue. */
const listeners = ({ events }: PublicElement, write: (event: string) => string) =>
  `{ ${events.map((event) => `${write(event)}: (event: HTMLElementEventMap['${event}']) => void`).join('; ')} }`;

const own = (element: PublicElement, write: (event: string) => string) =>
  [
    `Pick<${element.className}, ${union(element.properties)}>`,
    element.events.length > 0 && listeners(element, write),
  ]
    .filter(Boolean)
    .join(' & ');

const vueListener = (event: string) =>
  `on${event.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

const optional = `type Optional<T> = { [K in keyof T]?: T[K] | undefined };`;

const reactTypes = (
  elements: PublicElement[],
) => `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${elements.map(importOf).join('\n')}

export * from './src/index.js';

${optional}
type Props<E, Own> = Omit<DetailedHTMLProps<HTMLAttributes<E>, E>, keyof Own> & Optional<Own>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements
  .map(
    (element) =>
      `      '${element.tag}': Props<${element.className}, ${own(element, (event) => `'on${event}'`)}>;`,
  )
  .join('\n')}
    }
  }
}
`;

const vueTypes = (elements: PublicElement[]) => `import type { HTMLAttributes, ReservedProps } from 'vue';
${elements.map(importOf).join('\n')}

export * from './src/index.js';

${optional}
type Element<Own> = new () => { $props: ReservedProps & Omit<HTMLAttributes, keyof Own> & Optional<Own> };

declare module 'vue' {
  interface GlobalComponents {
${elements.map((element) => `    '${element.tag}': Element<${own(element, vueListener)}>;`).join('\n')}
  }
}
`;

/**
 * Tells React 19 and Vue 3 of every element, with its properties and its events: `mfa-elements/react` and `mfa-elements/vue` are the kit
 * with these types. The types of properties are those of the classes, so nothing is said twice.
 */
export function writeFrameworkTypes(manifest: Manifest, folder: string): void {
  const elements = publicElements(manifest);
  writeFileSync(join(folder, 'react.d.ts'), reactTypes(elements));
  writeFileSync(join(folder, 'vue.d.ts'), vueTypes(elements));
}
