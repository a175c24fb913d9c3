export const methodText = {
  'method.title': 'Choose how to confirm it’s you',
  'method.intro': 'Signing in here takes one more step than your password.',
  'method.legend': 'Method',
  'method.submit': 'Continue',
  'method.help': 'What is this?',
  'method.help.text':
    'Passwords get stolen. A second proof that only you can give, such as a code that we send you or that an app on your phone shows, keeps others out even then.',
  'method.email': 'Code by e-mail',
  'method.text': 'Code by text message',
  'method.call': 'Code by phone call',
  'method.authenticator': 'Authenticator app',
  'method.not-set-up': 'Not set up for your account.',
  'method.locked': 'Locked after too many wrong codes. You can use it again in {time}.',
  'method.disabled': 'No longer works, after too many wrong codes. Please contact support.',
  'input.method.required': 'Choose a method.',
};
