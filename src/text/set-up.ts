/** English of the chapter `set-up`: what a person adds to sign in with. */
export const setUpText = {
  'step.phone.title': 'Add your phone number',
  'step.phone.intro': 'We use it only to send you codes.',
  'step.phone.submit': 'Get code',
} as const;
