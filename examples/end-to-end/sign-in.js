import '/mfa-elements/0.1.0/mfa-elements.js';

// What this portal alone asks for, the kit has no word for.
document.querySelector('mfa-flow').messages = { 'input.subscriberId': 'Subscriber ID' };
