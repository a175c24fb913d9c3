/** What any screen may have to say. */
export const generalText = {
  /** The language of these sentences, for numbers and plurals; whoever words them all in another says so here. */
  language: 'en',
  'title.error': 'Error:',
  'waiting.1': 'One moment …',
  'waiting.2': 'Still working. Please wait.',
  'problem.title': 'This did not work',
  'problem.retry': 'Try again',
  'input.required': 'Enter your {label}.',
  'input.invalid': 'Check your {label}.',
  /** For every code that has no sentence of its own. */
  problem: 'Something went wrong on our side. Please try again in a few minutes.',
  'problem.network':
    'We can’t reach the server. Check your connection, then try again or reload the page. What you typed is still here.',
  'problem.timeout': 'The server takes too long to answer. Please try again. What you typed is still here.',
  'problem.unavailable': 'The service is not available right now. Please try again in a few minutes.',
  'problem.malformed': 'We got an answer we can’t read. Please try again, or reload the page.',
  'problem.too-many-requests': 'Too many tries. Please wait {time}, then try again.',
  'problem.a-while': 'a few minutes',
  'problem.flow-not-found': 'We lost track of you. Please sign in again, with cookies allowed for this site.',
  'problem.flow-ended': 'That took too long, so we ended it for your safety. Please sign in again.',
  'problem.not-found': 'This application is not known here.',
};
