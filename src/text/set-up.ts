/** English of the chapter `set-up`: what a person adds to sign in with. */
export const setUpText = {
  'step.phone.title': 'Add your phone number',
  'step.phone.intro': 'We use it only to send you codes.',
  'step.phone.submit': 'Get code',

  'input.landline': 'This number takes no texts. Enter a mobile number.',
  'input.voip': 'We can’t use the number of an internet phone service. Enter another.',
  'input.premium': 'Calls to this number cost extra. Enter another.',
  'input.country': 'We can’t use numbers of this country. Enter another.',
  'input.extension': 'We can’t call a number with an extension. Enter one without.',
} as const;
