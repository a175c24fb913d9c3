import { parse, serialize } from 'hono/utils/cookie';
import { secondsUntil, type Session } from '../../../src/wire/index.ts';
import { audit } from '../audit.ts';
import type { Context, PresentedId, Services, World } from '../context.ts';
import { sha256 } from '../encoding.ts';
import { endOfSession, isSessionOver, totalEndOf } from '../lifetimes.ts';
import type { Portal } from '../portal.ts';
import { randomId } from '../random.ts';
import type { Account, SessionRecord } from '../records.ts';

/** More than a browser has any use for. */
const MOST = 8;

/**
 * What the cookies of a portal's sessions begin with; a tag follows that each session has for itself, so that two tabs that begin at the
 * same moment do not overwrite each other's.
 */
const cookiePrefix = ({ secureCookies }: Services, { name }: Pick<World, 'name'>, { id }: Portal) =>
  `${secureCookies ? '__Host-' : ''}mfa-${id}${name && `.${name}`}-`;

const isTag = (text: string) => /^[0-9a-f]{8}$/.test(text);

export function readSessionIds(
  services: Services,
  world: World,
  portal: Portal,
  cookies: string,
): PresentedId[] {
  const prefix = cookiePrefix(services, world, portal);
  return Object.entries(parse(cookies))
    .filter(([name]) => name.startsWith(prefix) && isTag(name.slice(prefix.length)))
    .slice(-MOST)
    .map(([name, id]) => ({ tag: name.slice(prefix.length), id }));
}

/** SES-2 (NIST SP 800-63B-4 section 5.1.1; RFC 6265bis for the prefix). */
function setCookie({ services, world, portal, setCookies }: Context, tag: string, id: string): void {
  const name = cookiePrefix(services, world, portal) + tag;
  const cookie = serialize(name, id, {
    path: '/',
    secure: services.secureCookies,
    httpOnly: true,
    sameSite: 'Lax',
    ...(id === '' && { maxAge: 0 }),
  });
  setCookies.set(name, cookie);
}

/** The sessions that the request's cookies belong to, also those that are over by now. */
export async function presentedSessions({ draft, portal, presented }: Context): Promise<SessionRecord[]> {
  const hashes = await Promise.all(presented.map(({ id }) => sha256(id)));
  return hashes.flatMap((hash) => draft.sessions.find('hash', `${portal.id} ${hash}`) ?? []);
}

/** The session that goes on, if there is one: before others the one in which somebody is signed in. */
export async function liveSession(context: Context): Promise<SessionRecord | undefined> {
  const live = (await presentedSessions(context)).filter((session) => !isSessionOver(session, context.now));
  return live.find(({ signedIn }) => signedIn) ?? live[0];
}

async function giveId(context: Context, tag: string): Promise<string> {
  const id = randomId(context.world.random);
  setCookie(context, tag, id);
  return sha256(id);
}

export async function createSession(context: Context): Promise<SessionRecord> {
  const { draft, world, portal, presented, now } = context;
  // Cookies of sessions that are no more go; a late request with the old id of one that goes on must not take its new one away.
  for (const { tag } of presented) {
    if (!draft.sessions.find('tag', `${portal.id} ${tag}`)) setCookie(context, tag, '');
  }
  const tag = [...world.random(new Uint8Array(4))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const hash = await giveId(context, tag);
  const session: SessionRecord = {
    id: randomId(world.random),
    tag,
    hash,
    portal: portal.id,
    startedAt: now,
    seenAt: now,
    isKnown: false,
  };
  draft.sessions.put(session);
  return session;
}

/** Puts off the end that comes when nothing is done. Whoever was signed in until an end that has passed is so no more. */
export function continueSession(session: SessionRecord, now: number): void {
  if (isSessionOver(session, now)) delete session.signedIn;
  session.seenAt = now;
}

/**
 * Gives the session another id, and kills the one that somebody may have planted (SES-1, V11). An id that has not left the server yet is
 * new enough.
 */
export async function renewSession(context: Context, session: SessionRecord): Promise<void> {
  const { services, world, portal, setCookies } = context;
  if (setCookies.has(cookiePrefix(services, world, portal) + session.tag)) return;
  session.hash = await giveId(context, session.tag);
  audit(context, 'session_renewed', { account: session.signedIn?.account });
}

/**
 * The person has shown all that was asked for: the session is theirs from now on. Who was signed in before is so no more, unless it is the
 * same person, whom a weaker proof does not lower.
 */
export async function signIn(
  context: Context,
  session: SessionRecord,
  { id, username }: Account,
  methods: string[],
  aal: Session['aal'],
): Promise<void> {
  const before = (await presentedSessions(context)).flatMap((other) => {
    const { signedIn, startedAt } = other;
    if (other.id !== session.id) context.draft.sessions.drop(other.id);
    return signedIn && !isSessionOver(other, context.now) ? [{ signedIn, startedAt }] : [];
  });
  const stronger = before.find(({ signedIn }) => signedIn.account === id && signedIn.aal > aal);
  session.signedIn = stronger?.signedIn ?? { account: id, username, methods, aal };
  session.startedAt = stronger?.startedAt ?? context.now;
  session.seenAt = context.now;
  await renewSession(context, session);
}

/** Signs out, in every session of this browser. */
export async function endSessions(context: Context): Promise<void> {
  for (const session of await presentedSessions(context)) {
    context.draft.sessions.drop(session.id);
    setCookie(context, session.tag, '');
    audit(context, 'session_expired', { account: session.signedIn?.account, reason: 'logout' });
  }
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
    idleIn: secondsUntil(endOfSession(session), now),
    expiresIn: secondsUntil(totalEndOf(session), now),
  };
}
