import { z } from 'zod';

/** The sign-in library's own endpoints, which are not procedures. */
export async function callSignIn(
  path: '/sign-in/email' | '/change-password' | '/device/approve' | '/device/deny',
  body: Record<string, unknown>,
): Promise<SignInAnswer> {
  const response = await fetch(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answerOf(response);
}

/** From now on only the reader can answer this code. `device` is what the asking browser calls itself. */
export async function claimUserCode(userCode: string): Promise<SignInAnswer & { device?: string }> {
  const response = await fetch(`/api/auth/device?${new URLSearchParams({ user_code: userCode })}`);
  if (!response.ok) return answerOf(response);
  const claimed = z.object({ scope: z.string().max(100).nullish().catch(null) }).parse(await response.json());
  return { state: 'done', device: claimed.scope ?? undefined };
}

export type SignInAnswer = { state: 'done' | 'refused' } | { state: 'too-many'; waitMinutes: number };

function answerOf(response: Response): SignInAnswer {
  if (response.ok) return { state: 'done' };
  if (response.status !== 429) return { state: 'refused' };
  const seconds = z.coerce.number().catch(60).parse(response.headers.get('x-retry-after'));
  return { state: 'too-many', waitMinutes: Math.max(1, Math.ceil(seconds / 60)) };
}

/** Where to go after signing in: an address of this server only. */
export function safeNext(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/';
}
