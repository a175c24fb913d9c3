import { expect, waitUntil } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import type { ReactiveController } from 'lit';
import { LitElement as LeanElement } from '../../tools/standalone/lit.ts';
import { takeWritten } from './console.ts';

const bases: readonly [string, typeof LitElement][] = [
  ['Lit', LitElement],
  ['the base of the standalone script', LeanElement as unknown as typeof LitElement],
];

let count = 0;

/** An element as the kit has them: declared properties, rendered where it stands. It writes down what happens to it. */
function define(Base: typeof LitElement) {
  const tag = `x-lean-${++count}`;
  class Parent extends Base {
    static override properties: Record<string, object> = { label: {}, wide: { type: Boolean } };
    declare label: string;
    declare wide: boolean;
  }
  class Child extends Parent {
    static override properties = {
      ...Parent.properties,
      length: { type: Number },
      showLabel: { attribute: 'show-label' },
      data: { attribute: false },
      inner: { state: true },
    };
    declare length: number | null;
    declare showLabel: string;
    declare data: unknown;
    declare inner: unknown;
    readonly log: string[] = [];
    onWillUpdate?: () => void;
    onUpdated?: () => void;
    changes: Map<PropertyKey, unknown>[] = [];

    constructor() {
      super();
      this.label = 'from the constructor';
    }
    protected override createRenderRoot() {
      return this;
    }
    protected override willUpdate() {
      this.log.push('willUpdate');
      this.onWillUpdate?.();
    }
    protected override firstUpdated() {
      this.log.push('firstUpdated');
    }
    protected override updated(changed: Map<PropertyKey, unknown>) {
      this.log.push('updated');
      this.changes.push(changed);
      this.onUpdated?.();
    }
    protected override render() {
      this.log.push('render');
      if (this.data === 'broken') throw new Error('broken');
      return html`<b>${this.label}</b>`;
    }
  }
  return { tag, register: () => customElements.define(tag, Child), Child };
}

type Defined = InstanceType<ReturnType<typeof define>['Child']>;

function make(Base: typeof LitElement): Defined {
  const { tag, register } = define(Base);
  register();
  return document.createElement(tag) as Defined;
}

async function shown(element: Defined): Promise<Defined> {
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const tracer = (log: string[]): ReactiveController => ({
  hostConnected: () => log.push('hostConnected'),
  hostDisconnected: () => log.push('hostDisconnected'),
  hostUpdate: () => log.push('hostUpdate'),
  hostUpdated: () => log.push('hostUpdated'),
});

for (const [name, Base] of bases) {
  describe(`an element of ${name}`, () => {
    afterEach(() =>
      document.querySelectorAll('body > *').forEach((e) => /^X-LEAN/.test(e.tagName) && e.remove()),
    );

    it('keeps what was set before it was defined, and leaves alone what it does not declare', async () => {
      const { tag, register } = define(Base);
      const element = Object.assign(document.createElement(tag), {
        label: 'early',
        theirs: 1,
      }) as unknown as Defined;
      document.body.append(element);
      register();
      expect(Object.hasOwn(element, 'theirs'), 'a framework keeps its own here').to.equal(true);
      await element.updateComplete;
      expect(element.label).to.equal('early');
      expect(element.textContent).to.equal('early');
    });

    it('reads attributes as they are declared', async () => {
      const element = make(Base);
      for (const [attribute, value] of [
        ['label', 'a'],
        ['wide', ''],
        ['length', '4'],
        ['show-label', 'b'],
        ['showlabel', 'c'],
        ['data', 'd'],
        ['inner', 'e'],
      ] as const)
        element.setAttribute(attribute, value);
      const { label, wide, length, showLabel, data, inner } = await shown(element);
      expect({ label, wide, length, showLabel, data, inner }).to.deep.equal({
        label: 'a',
        wide: true,
        length: 4,
        showLabel: 'b',
        data: undefined,
        inner: undefined,
      });
      for (const attribute of ['label', 'wide', 'length']) element.removeAttribute(attribute);
      expect([element.label, element.wide, element.length]).to.deep.equal([null, false, null]);
    });

    it('waits to be connected, and then is drawn once, in order', async () => {
      const element = make(Base);
      element.addController(tracer(element.log));
      await Promise.resolve();
      expect(element.log).to.deep.equal([]);
      await shown(element);
      expect(element.log).to.deep.equal([
        'hostConnected',
        'willUpdate',
        'hostUpdate',
        'render',
        'hostUpdated',
        'firstUpdated',
        'updated',
      ]);
    });

    it('takes several changes together, says what was there before, and nothing of what stayed', async () => {
      const element = await shown(make(Base));
      expect([...element.changes[0]!]).to.deep.equal([['label', undefined]]);
      element.label = 'two';
      element.label = 'three';
      element.data = NaN;
      await element.updateComplete;
      element.data = NaN;
      await element.updateComplete;
      expect(element.changes.slice(1).map((changed) => [...changed])).to.deep.equal([
        [
          ['label', 'from the constructor'],
          ['data', undefined],
        ],
      ]);
      expect(element.textContent).to.equal('three');
    });

    it('draws at once what changes while it is about to be, and once more what changes when it is', async () => {
      const element = await shown(make(Base));
      element.onWillUpdate = () => (element.label = 'changed');
      element.requestUpdate();
      await element.updateComplete;
      expect(element.textContent).to.equal('changed');
      expect(element.changes).to.have.length(2);
      element.onWillUpdate = undefined;
      // Lit's development build would call the next wasteful.
      (element.constructor as typeof LitElement).disableWarning?.('change-in-update');
      element.onUpdated = () => (element.label = 'again');
      element.requestUpdate();
      expect(await element.updateComplete, 'there is more to draw').to.equal(false);
      expect(await element.updateComplete).to.equal(true);
      expect(element.textContent).to.equal('again');
      expect(element.changes).to.have.length(4);
    });

    it('tells its controllers when it comes and goes, also one that is added later', async () => {
      const element = await shown(make(Base));
      const log: string[] = [];
      element.addController(tracer(log));
      element.remove();
      document.body.append(element);
      expect(log).to.deep.equal(['hostConnected', 'hostDisconnected', 'hostConnected']);
    });

    it('draws again after it could not', async () => {
      const element = await shown(make(Base));
      element.data = 'broken';
      const error = await element.updateComplete.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(String(error)).to.equal('Error: broken');
      Object.assign(element, { data: 'whole', label: 'back' });
      await element.updateComplete;
      expect(element.textContent).to.equal('back');
      const written: string[] = [];
      await waitUntil(() => written.push(...takeWritten()) > 0, 'and nobody is kept from knowing');
      expect(written.join()).to.contain('broken');
    });

    it('leaves what stood in it', async () => {
      const element = make(Base);
      element.innerHTML = '<i>theirs</i>';
      await shown(element);
      element.label = ', ours';
      await element.updateComplete;
      expect(element.textContent).to.equal('theirs, ours');
    });
  });
}
