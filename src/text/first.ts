/** English of the chapter `first`: what any screen may have to say, and what the first one says. */
export const firstText = {
  /** The language of these sentences, for numbers and plurals; whoever words them all in another says so here. */
  language: 'en',
  'title.error': 'Error:',

  'sign-in.title': 'Sign in',
  'sign-in.intro': '',
  'sign-in.submit': 'Sign in',
  'sign-in.note': '',
  'input.username': 'User name',
  'input.email': 'E-mail address',
  'input.password': 'Password',
  'input.required': 'Enter your {label}.',
  'input.invalid': 'Check your {label}.',
  'password.show': 'Show password',
  'link.register': 'Create an account',
  'link.forgot-password': 'Forgot password?',
  'link.forgot-username': 'Forgot user name?',
  'link.support': 'Contact support',

  waiting: 'One moment …',
  'waiting.long': 'Still working. Please wait.',

  'problem.title': 'This did not work',
  'problem.retry': 'Try again',
  /** For every code that has no sentence of its own. */
  problem: 'Something went wrong on our side. Please try again in a few minutes.',
  /** After the next two, where something was typed. */
  'problem.kept': 'What you typed is still here.',
  'problem.network': 'We can’t reach the server. Check your connection, then try again or reload the page.',
  'problem.timeout': 'The server takes too long to answer. Please try again.',
  'problem.unavailable': 'The service is not available right now. Please try again in a few minutes.',
  'problem.malformed': 'We got an answer we can’t read. Please try again, or reload the page.',
  'problem.too-many-requests': 'Too many tries. Please wait {time}, then try again.',
  'problem.a-while': 'a few minutes',
  'problem.credentials-invalid':
    'That does not match what we have on file. Check every field and enter your password again.',
  'problem.flow-not-found': 'We lost track of you. Please sign in again, with cookies allowed for this site.',
  'problem.flow-ended': 'That took too long, so we ended it for your safety. Please sign in again.',
  'problem.not-found': 'This application is not known here.',
} as const;
