import { createElement as h, useEffect, useState } from 'react';

/** As the README says: the kit comes after hydration, so that nothing it has rendered is taken for a mismatch. */
export function App() {
  const [count, setCount] = useState(0);
  useEffect(() => void import('mfa-elements'), []);
  return h(
    'main',
    null,
    h('mfa-flow', { endpoint: '/onehealthport/mfa', application: 'claims' }),
    h('button', { id: 'again', onClick: () => setCount(count + 1) }, `Rendered ${count} times again`),
  );
}
