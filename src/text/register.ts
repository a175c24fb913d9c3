/** English of the chapter `register`: pages of inputs, and what their values have to be. */
export const registerText = {
  /** For a page that neither the portal nor the server has a heading for. */
  'form.title': 'One more step',
  'form.intro': '',
  'form.page': 'Step {page} of {of}',
  'form.submit': 'Continue',
  'form.note': '',
  /** Above the list of several inputs that something is wrong with. */
  'form.errors': 'Please check these fields:',
  'select.placeholder': 'Choose …',

  'input.name': 'Full name',
  'input.tel': 'Phone number',
  'input.phone': 'Phone number',
  'input.new-password': 'Password',
  'input.optional': '{label} (optional)',
  'input.choose': 'Choose one.',
  'input.check': 'Tick this to go on.',
  'input.taken': 'This {label} is taken. Choose another.',
  'input.min-length': 'Enter at least {count} characters.',
  'input.digits': 'Enter {count} digits.',
  'input.npi': 'Check the NPI. One digit seems wrong.',
  'input.excludes': 'Choose one that does not contain your {other}.',
  'input.not-common': 'Too many people use this one. Choose another.',

  'rule.min-length': 'At least {count} characters',
  'rule.digits': '{count} digits',
  'rule.npi': 'A valid NPI of 10 digits',
  'rule.excludes': 'Does not contain your {other}',
  'rule.not-common': 'Not one that many people use',
  'rule.met': 'met',
  'rule.unmet': 'not met yet',

  'action.back': 'Back',
  'action.skip': 'Not now',
} as const;
