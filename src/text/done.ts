export const doneText = {
  'done.title': 'You are signed in',
  'done.redirect': 'Taking you to {application} …',
  'done.nowhere': 'You can go on in the portal now.',
  'done.continue': 'Continue',
};
