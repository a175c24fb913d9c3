/**
 * The address of a mock backend that this test alone talks to, over real HTTP: portals stand at `${base}/{portal}/mfa`, control at
 * `${base}/__mock`.
 */
export const newBackend = (): string => `/http/${crypto.randomUUID()}`;
