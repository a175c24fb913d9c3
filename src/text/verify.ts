/** English of the chapter `verify`: choosing a method, codes however they come, the ways out, and the end. */
export const verifyText = {
  // choosing
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
  'input.method.required': 'Choose a method.',
  'option.recommended': 'Recommended',

  // why something cannot be done now
  held: 'Not possible right now.',
  'held.wait': 'You can use this again in {time}.',
  'held.spent': 'Used too often for now. You can use it again in {time}.',
  'held.locked': 'Locked after too many wrong codes. You can use it again in {time}.',
  'held.disabled': 'No longer works, after too many wrong codes. Please contact support.',
  'held.not-set-up': 'Not set up for your account.',
  'held.over': 'You can use this again now: {label}.',

  // a code that is sent
  'code.title': 'Confirm it’s you',
  'code.delivery.title': 'Get a code',
  'code.delivery.text': 'We send a code to you. It works once.',
  'code.legend': 'Send it by',
  'code.help': 'What is this?',
  'code.help.text':
    'A code of a few digits that we make for this one sign-in. Nobody from our side will ever ask you for it.',
  'code.send': 'Send code',
  'code.resend': 'Send a new code',
  'code.resend.call': 'Call me again',
  'code.sent-to': 'Sent to {destination}',
  'code.sent-to.call': 'We are calling {destination}. The voice says the code twice.',
  'code.wait': 'You can send another code in {time}.',
  /** The same, standing still, for the description of the button. */
  'code.wait.about': 'You can send another code in about {time}.',
  'code.wait.over': 'You can send another code now.',
  'code.wait.reason':
    'It can take up to two minutes to arrive. Each press makes another code, and only the newest one works.',
  'code.missing': 'No code yet?',
  /** In its place when the code that came can no longer be used. */
  'code.again': 'Get a new code',
  'code.late.email': 'Look in your spam folder, then send a new code.',
  /** After the one before, where the server says who sends. */
  'code.late.sender': 'Allow mail from {sender}.',
  'code.late.text':
    'Texts usually come within 10 seconds. Check that your phone has a signal, then send a new code.',
  'code.late.call':
    'Check that your phone has a signal and lets unknown callers through, then ask for another call.',
  'code.spent': 'No more codes can be sent for now. Please wait {time}, or choose another method.',

  'step.verify-phone.title': 'Confirm your phone number',

  // entering it
  'code.enter.title': 'Enter the code',
  'code.enter.unsent': 'Send a code first. Then enter it here.',
  'code.expiry': 'The code is valid for {time}.',
  'code.expiry.soon': 'The code is valid for another {time}.',
  'code.expired': 'The code has expired. Send a new one.',
  'code.verify': 'Confirm',
  'code.attempts-left.one': '{count} try left.',
  'code.attempts-left.other': '{count} tries left.',
  'code.locked': 'You can try again in {time}.',
  'code.locked.about': 'You can try again in about {time}.',
  'code.unlocked': 'You can enter a code again now.',
  'channel.email': 'E-mail',
  'channel.text': 'Text message',
  'channel.call': 'Phone call',
  'input.code': 'Code',
  'input.code.required': 'Enter the code.',
  'input.code.invalid': 'The code has {length} digits. Check what you entered.',
  'input.channel.required': 'Choose how to get the code.',
  'notice.code-sent': 'We sent you a code.',

  // a code that an app shows
  'authenticator.title': 'Enter the code from your app',
  'authenticator.intro': 'Open your authenticator app and enter the code it shows now.',
  'authenticator.help': 'Where do I find it?',
  'authenticator.help.text':
    'The app shows a code for each account, and a new one every 30 seconds. If a code is refused, check that the clock of your phone is set automatically, then enter the next one.',
  'authenticator.code-used':
    'This code has been used already. Wait for the next one in your app, then enter that.',

  // waiting, by action
  'waiting.send': 'Sending …',
  'waiting.resend': 'Sending …',
  'waiting.verify': 'Checking …',
  'ending.soon': 'This ends in {time} if you do nothing, for your safety.',

  // the ways out, and the portal's links
  'action.cancel': 'Start over',
  'action.change': 'Change',
  'action.choose-method': 'Choose another method',
  'link.help': 'Help',
  'link.faq': 'Frequently asked questions',

  // what stands in the way
  'problem.version-conflict': 'This was changed in another window. Here is how it stands now.',
  'problem.action-unavailable': 'That is not possible right now.',
  'problem.code-not-sent': 'Send a code first, then enter it here.',
  'problem.code-wrong': 'This code is not right. Check the digits and try again.',
  'problem.code-expired': 'This code has expired. Send a new one and enter that.',
  'problem.code-replaced':
    'This code no longer works, because a newer one was sent. Enter the newest, or send another.',
  'problem.code-used': 'This code has been used already. Send a new one and enter that.',
  'problem.code-locked': 'Too many wrong codes. For your safety, codes can’t be entered for a while.',
  'problem.code-disabled':
    'Too many wrong codes. This method no longer works for your account. Choose another one, or contact support.',
  'problem.send-wait': 'A code was sent a moment ago. Please wait before you send another.',
  'problem.send-limit': 'Too many codes were sent. Please wait {time}, then try again.',
  'problem.delivery-failed': 'The code could not be sent. Please try again, or choose another method.',

  // the end
  'done.title': 'You are signed in',
  'done.redirect': 'Taking you to {application} …',
  'done.nowhere': 'You can go on in the portal now.',
  'done.continue': 'Continue',
  'step.registered.title': 'Your account is ready',
} as const;
