/** What the portal's own screens say, by the kit's keys: the `messages` of its `<mfa-flow>`. */
export const wording = {
  'sign-in.title': 'Log in to OneHealthPort',
  'sign-in.submit': 'Login',
  'sign-in.note': 'This login page requires that you have registered as a OneHealthPort Subscriber.',
  'input.subscriberId': 'Subscriber ID',
  'input.username': 'User Name',
  'input.password': 'Password',
  'link.subscribe': "I'm not a OneHealthPort Subscriber but would like information on subscribing",
  'link.forgot-password': 'Forgot My Password',
  'link.forgot-subscriber-id': 'Forgot My Subscriber ID',
  'link.mfa': 'About Multi-Factor Authentication',
  'link.faq': 'FAQ',
  'link.support': 'OneHealthPort Support Desk',
  'link.update-personal-information': 'Update Personal Information',

  'method.title': 'Choose an authentication method',
  'method.intro':
    'The application you are trying to access requires multi-factor authentication. Please select an authentication method from the list below.',
  'method.legend': 'Authentication method',
  'method.submit': 'Submit',
  'method.email': 'One Time Password',
  'method.email.hint': 'A code that we send to your e-mail address.',
  'method.authenticator': 'Google Authenticator Token',
  'method.authenticator.hint': 'The code that the app on your phone shows.',

  'code.title': 'Multi-Factor Authentication',
  'code.delivery.title': 'Verification Code Delivery Method',
  'code.delivery.text':
    'The application you are trying to access requires multi-factor authentication. Your verification code will be sent to the e-mail address in your OneHealthPort SSO account. If you want to change it, please do that via the “{link:update-personal-information}” menu option on the OneHealthPort Subscriber Administration web page.',
  'code.legend': 'Send the code by',
  'channel.email': 'Email',
  'code.send': 'Send',
  'code.resend': 'Send',
  'notice.code-sent': 'One-time password successfully sent',
  'code.wait.reason':
    'It could take up to two minutes to receive the e-mail. Each press of Send makes another One-Time Passcode, and only the newest one works.',
  'code.late.email':
    'If you have not received the e-mail, check your spam folder. Unblock e-mails from {sender} and press Send again.',
  'code.late.sender': '',
  'code.enter.title': 'Enter Verification Code',
  'code.enter.unsent': 'To verify your identity, enter the verification code you received via e-mail.',
  'input.code': 'Verification code',
  'code.verify': 'Verify',

  'authenticator.title': 'Google Authenticator Token',
} as const;
