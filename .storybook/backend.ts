import { startBackend } from '../mocks/browser.ts';

const started = startBackend({ workerUrl: new URL('mockServiceWorker.js', document.baseURI).href });

/** Before each story: the mock backend answers in this page, and all is as it was at the start. */
export async function freshBackend(): Promise<void> {
  const { backend } = await started;
  await backend.reset();
}
