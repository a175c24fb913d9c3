/** The part of Trusted Types that is used here; TypeScript's library does not know them yet. */
interface TrustedTypes {
  defaultPolicy: unknown;
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string | null }): unknown;
}

/**
 * Registering a worker is a sink of Trusted Types: under `require-trusted-types-for 'script'` a policy must let its address through. It
 * lets nothing else through. Where the page has a default policy already, that one decides.
 */
export function trustWorker(workerUrl: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  const { href } = new URL(workerUrl, location.href);
  trustedTypes.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, location.href).href === href ? url : null),
  });
}
