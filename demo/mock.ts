import { startBackend } from '../mocks/browser.ts';

/**
 * Starts the mock backend in this page, then the console to work it by. What comes after an import of this file may count on the backend.
 */
await startBackend();
await import('../mocks/console/mock-console.ts');
