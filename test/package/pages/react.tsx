import { useRef } from 'react';
import type { MfaFlow } from 'mfa-elements/react';
import type { Client } from 'mfa-elements/client';
import type { LiveFlow } from 'mfa-elements/wire';

export function Page({ client, flow, go }: { client: Client; flow: LiveFlow; go: (to: string) => void }) {
  const element = useRef<MfaFlow>(null);
  return (
    <main onClick={() => void element.current?.refresh()}>
      <mfa-flow
        ref={element}
        className="card"
        endpoint="/onehealthport/mfa"
        kind="sign-in"
        application="claims"
        isolated
        client={client}
        messages={{ 'sign-in.title': 'Log in' }}
        onmfa-step-changed={({ step, name }) => go(`${step} ${name ?? ''}`)}
        onmfa-failed={({ code }) => go(code)}
        onmfa-completed={(event) => {
          event.preventDefault();
          go(event.redirect);
        }}
      />
      <mfa-code-screen
        flow={flow}
        pending="verify"
        onmfa-submit={({ action, inputs }) => go(action + inputs['code'])}
      />
      <mfa-code-field name="code" label="Code" length={6} autoSubmit required />
      {/* @ts-expect-error there is no such journey */}
      <mfa-flow kind="sign-up" />
      {/* @ts-expect-error there is no such property */}
      <mfa-flow endpiont="/onehealthport/mfa" />
      {/* @ts-expect-error where it goes is a string */}
      <mfa-flow onmfa-completed={({ redirect }) => redirect.toFixed()} />
      {/* @ts-expect-error there is no such element */}
      <mfa-flo />
    </main>
  );
}
