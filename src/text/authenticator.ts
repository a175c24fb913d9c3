export const authenticatorText = {
  'authenticator.title': 'Enter the code from your app',
  'authenticator.intro': 'Open your authenticator app and enter the code it shows now.',
  'authenticator.help': 'Where do I find it?',
  'authenticator.help.text':
    'The app shows a code for each account, and a new one every 30 seconds. If a code is refused, check that the clock of your phone is set automatically, then enter the next one.',
  'problem.code-used': 'This code has been used already. Wait for the next one in your app, then enter that.',
};
