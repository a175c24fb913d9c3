import { runCommand } from '../mocks/command.ts';
import { bundleConsolePage } from './console-page.ts';

/** `npm run mock`: the command that is published as `mfa-mock`, from the sources. */
await runCommand(bundleConsolePage);
