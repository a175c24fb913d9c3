import { afterEach, expect, it, vi } from 'vitest';
import { loadChapters } from '../../src/text/language.ts';

afterEach(() => void vi.useRealTimers());

it('waits four seconds for a chapter, and goes on in English without it', async () => {
  vi.useFakeTimers();
  const language = {
    tag: 'fr',
    load: (chapter: string) =>
      chapter === 'first' ? Promise.resolve({ 'problem.retry': 'Réessayer' }) : new Promise<never>(() => {}),
  };
  const words = loadChapters(language, ['first', 'verify']);
  await vi.advanceTimersByTimeAsync(4000);
  expect(await words).toEqual({ language: 'fr', 'problem.retry': 'Réessayer' });
});
