export const signInText = {
  'sign-in.title': 'Sign in',
  'sign-in.intro': '',
  'sign-in.submit': 'Sign in',
  'sign-in.note': '',
  'input.username': 'User name',
  'input.email': 'E-mail address',
  'input.password': 'Password',
  'link.register': 'Create an account',
  'link.forgot-password': 'Forgot password?',
  'link.forgot-username': 'Forgot user name?',
  'password.show': 'Show password',
  'problem.credentials-invalid':
    'That does not match what we have on file. Check every field and enter your password again.',
};
