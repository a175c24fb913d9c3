import { secondsUntil } from '../../src/wire/time.ts';
import { parse, serialize } from 'hono/utils/cookie';
import type { Session } from '../../src/wire/index.ts';
import type { Account } from './accounts.ts';
import { audit } from './audit.ts';
import { SECOND } from './clock.ts';
import type { Context, Services } from './context.ts';
import { sha256 } from './encoding.ts';
import type { Portal } from './portal.ts';
import { randomId } from './random.ts';

/** One browser at one portal. Who gave the right password and nothing else yet is known to the flow alone. */
export interface SessionRecord {
  /** Of its id, which is kept by the browser only. */
  hash: string;
  portal: string;
  startedAt: number;
  seenAt: number;
  /** There when every factor that was asked for has been shown. */
  signedIn?: Pick<Session, 'username' | 'aal' | 'methods'> & { account: string };
}

/** STANDARDS section 1; NIST SP 800-63B-4 section 2.2.3 allows more. */
const IDLE = 15 * 60 * SECOND;
const TOTAL = 12 * 60 * 60 * SECOND;

const endOf = ({ startedAt, seenAt }: SessionRecord) => Math.min(seenAt + IDLE, startedAt + TOTAL);

export const isSessionOver = (session: SessionRecord, now: number) => now >= endOf(session);

const cookieName = ({ secureCookies }: Services, portal: Portal) =>
  `${secureCookies ? '__Host-' : ''}mfa-${portal.id}`;

export function readSessionId(services: Services, portal: Portal, cookies: string): string | undefined {
  const name = cookieName(services, portal);
  return parse(cookies, name)[name];
}

/** SES-2 (NIST SP 800-63B-4 section 5.1.1; RFC 6265bis for the prefix). */
function sessionCookie({ services, portal }: Context, id: string, maxAge?: number): string {
  return serialize(cookieName(services, portal), id, {
    path: '/',
    secure: services.secureCookies,
    httpOnly: true,
    sameSite: 'Lax',
    ...(maxAge !== undefined && { maxAge }),
  });
}

/** The session that the request's cookie belongs to, even if it is over by now. */
export async function findSession({ state, portal, sessionId }: Context): Promise<SessionRecord | undefined> {
  if (!sessionId) return undefined;
  const hash = await sha256(sessionId);
  return state.sessions.find((session) => session.portal === portal.id && session.hash === hash);
}

/** The session, unless it is over. */
export async function liveSession(context: Context): Promise<SessionRecord | undefined> {
  const session = await findSession(context);
  return session && !isSessionOver(session, context.now) ? session : undefined;
}

async function newId(context: Context): Promise<string> {
  const id = randomId(context.services.random);
  context.setCookie = sessionCookie(context, id);
  return sha256(id);
}

export async function createSession(context: Context): Promise<SessionRecord> {
  const { state, portal, now } = context;
  const session = { hash: await newId(context), portal: portal.id, startedAt: now, seenAt: now };
  state.sessions.push(session);
  return session;
}

/**
 * Gives the session another id, and kills the one that somebody may have planted (SES-1, V11). The session's flows go with it. An id that
 * has not left the server yet is new enough.
 */
export async function renewSession(context: Context, session: SessionRecord): Promise<void> {
  session.seenAt = context.now;
  if (context.setCookie !== undefined) return;
  const old = session.hash;
  session.hash = await newId(context);
  for (const flow of context.state.flows) if (flow.session === old) flow.session = session.hash;
  audit(context, 'session_renewed', { account: session.signedIn?.account });
}

/** The person has shown all that was asked for: the session is theirs from now on. */
export async function signIn(
  context: Context,
  session: SessionRecord,
  { id, username }: Account,
  methods: string[],
  aal: Session['aal'],
): Promise<void> {
  session.signedIn = { account: id, username, methods, aal };
  session.startedAt = context.now;
  await renewSession(context, session);
}

/** Puts off the end by as much as nothing was done. */
export function continueSession(session: SessionRecord, now: number): void {
  session.seenAt = now;
}

export function endSession(context: Context, session: SessionRecord): void {
  const { state } = context;
  state.sessions = state.sessions.filter((other) => other !== session);
  context.setCookie = sessionCookie(context, '', 0);
  audit(context, 'session_expired', { account: session.signedIn?.account, reason: 'logout' });
}

/** What the page may know of it; nothing unless somebody is signed in. */
export function sessionView(session: SessionRecord, now: number): Session | undefined {
  if (!session.signedIn) return undefined;
  const { username, aal, methods } = session.signedIn;
  return {
    portal: session.portal,
    username,
    aal,
    methods,
    idleIn: secondsUntil(endOf(session), now),
    expiresIn: secondsUntil(session.startedAt + TOTAL, now),
  };
}
