/**
 * MSW asks for an update of a worker that is registered already, and does not listen to the answer. After a quick reload that may be no,
 * for the page before has the worker unregister itself as it leaves: an error that nobody can do anything about, since this page has
 * its worker.
 */
export async function forgiveUpdates(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    const update = registration.update.bind(registration);
    registration.update = () => update().catch(() => registration);
  }
}
