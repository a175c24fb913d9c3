import { expect } from '@open-wc/testing';
import '../../src/screens/mfa-code-screen.ts';
import { Transcript } from '../support/transcript.ts';
import { Device } from './device.ts';
import type { DeviceOptions } from './device.ts';
import { codeFlow } from './flows.ts';
import type { CodeOptions } from './flows.ts';
import { show } from './screen.ts';
import type { ScreenPage } from './screen.ts';

const messages = {
  'code.expiry': 'Valid for {time}',
  'code.expired': 'No more valid',
  'code.locked': 'Closed for {time}',
  'code.unlocked': 'Open again',
};

/** Devices of all sorts, none like the one before it. */
function deviceOf(run: number): DeviceOptions {
  const pick = (values: readonly number[], every: number) => values[Math.floor(run / every) % values.length]!;
  const grain = pick([1, 4, 16, 1000], 5);
  return {
    look: pick([0, 0.05, 0.4, 1, 3], 1),
    resolution: pick([0.1, 1, 16], 20),
    grain,
    early: grain > 1 ? 0 : pick([0, 0.9], 60),
  };
}

async function settle({ screen }: ScreenPage): Promise<void> {
  let isComplete = false;
  for (let rounds = 0; rounds < 10 && !isComplete; rounds++) isComplete = await screen.updateComplete;
  if (!isComplete) throw new Error('it renders all the time');
}

/** What is seen and heard from just before a moment until long after it. */
async function passBy(run: number, options: CodeOptions) {
  const kept = deviceOf(run);
  const device = new Device(Date.UTC(2026, 0, 5, 9) + run * 1.37, kept);
  try {
    const page = await show('mfa-code-screen', {
      flow: codeFlow({ sent: true, held: undefined, notices: [], ...options }),
      messages,
    });
    const before = page.text;
    const heard = new Transcript();
    await device.pass(8000, () => settle(page));
    heard.stop();
    const { text } = heard;
    page.container.remove();
    return {
      on: JSON.stringify(kept),
      before,
      after: page.text,
      heard: text.trim(),
      asked: page.intents.map(({ action }) => action),
    };
  } finally {
    device.restore();
  }
}

describe('five hundred times, on devices of all sorts', () => {
  it('A11Y-2 an expiry is shown and said once', async () => {
    for (let run = 0; run < 500; run++) {
      const { on, before, after, heard, asked } = await passBy(run, { timing: { expiresIn: 3 } });
      expect(before, on).to.contain('Valid for 0:0');
      expect(after, on).not.to.contain('Valid for');
      expect(after, on).to.contain('No more valid');
      expect({ heard, asked }, on).to.deep.equal({ heard: 'assertive: No more valid', asked: [] });
    }
  });

  it('RTL-6 the end of a lock is shown and said once', async () => {
    for (let run = 0; run < 500; run++) {
      const { on, before, after, heard, asked } = await passBy(run, {
        held: { reason: 'locked', for: 3 },
        barred: { reason: 'locked', for: 3 },
        timing: { attemptsLeft: 0 },
      });
      expect(before, on).to.contain('Closed for 0:0');
      expect(after, on).not.to.contain('Closed for');
      expect({ heard, asked }, on).to.deep.equal({ heard: 'polite: Open again', asked: ['retry'] });
    }
  });
});
