export const formText = {
  'form.title': 'One more step',
  'form.page': 'Step {page} of {of}',
  'form.submit': 'Continue',
  'input.email': 'E-mail address',
  'input.phone': 'Phone number',
  'input.new-password': 'Password',
  'input.username': 'User name',
  'input.password': 'Password',
  'password.show': 'Show password',
  'held.not-set-up': 'Not set up for your account.',
};
