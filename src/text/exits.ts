/** What any step after the first has to say: its ways out, the portal's links beside it, and what may come between. */
export const exitsText = {
  cancel: 'Start over',
  'link.help': 'Help',
  'link.faq': 'Frequently asked questions',
  'link.support': 'Contact support',
  'problem.version-conflict': 'This was changed in another window. Here is how it stands now.',
  'problem.action-unavailable': 'That is not possible right now.',
};
