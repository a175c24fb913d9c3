import '../screens/mfa-problem-screen.ts';
import type { MfaScreen } from '../screens/mfa-screen.ts';
import '../screens/mfa-sign-in-screen.ts';
import { inputRenderers } from '../screens/render-input.ts';
import type { LiveFlow, Start, StepKind } from '../wire/index.ts';
import { fits } from '../wire/shape.ts';

/** What is needed first is here; the rest is fetched while the screen before it is filled in. */
const chunks: Partial<Record<StepKind, () => Promise<unknown>>> = {
  method: () => import('../screens/mfa-method-screen.ts'),
  code: () => import('../screens/mfa-code-screen.ts'),
  authenticator: () => import('../screens/mfa-authenticator-screen.ts'),
  form: () => import('../screens/mfa-form-screen.ts'),
  done: () => import('../screens/mfa-done-screen.ts'),
};

const screenOf = (kind: string) => customElements.get(`mfa-${kind}-screen`) as typeof MfaScreen | undefined;

/**
 * Fetches the code of a screen. Undefined for a kind that nobody knows. Rejects when it cannot be had. What is there is not imported again:
 * that could take longer than an answer, and the wait for it would not be shown.
 */
export async function loadScreen(kind: string): Promise<typeof MfaScreen | undefined> {
  return screenOf(kind) ?? (await chunks[kind as StepKind]?.(), screenOf(kind));
}

/**
 * The kind of screen that shows a step: the kit's, the page's own, or the form that shows any step with inputs. Undefined where none can.
 * Rejects when its code cannot be had.
 */
export async function findScreen({ step, actions }: Start | LiveFlow): Promise<string | undefined> {
  const inputs = Object.values(actions).flatMap((action) => Object.values(action.inputs ?? {}));
  let kind: string = step.kind;
  let screen = await loadScreen(kind);
  if (!screen && inputs.length) screen = await loadScreen((kind = 'form'));
  // Fields that the first screen seldom needs come with the form.
  if (kind === 'sign-in' && inputs.some(({ type }) => !inputRenderers[type])) await loadScreen('form');
  return screen && fits(screen.shape, step) ? kind : undefined;
}
