import type { MessagePlace } from './message-place.ts';

/** Asks SOGo for JSON the way its own page does; a `body` is only a question too. Null where it refuses or cannot be reached. */
export async function askHost(
  { location, cookie }: Document,
  path: string,
  signal: AbortSignal,
  body?: object,
): Promise<unknown> {
  const base = /^(.*\/Mail\/)/.exec(location.pathname)?.[1];
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(cookie)?.[1];
  if (!base || !token) return null;
  const headers = {
    ...{ accept: 'application/json', 'x-xsrf-token': decodeURIComponent(token) },
    ...(body && { 'content-type': 'application/json' }),
  };
  const asking = body ? { method: 'POST', body: JSON.stringify(body) } : {};
  try {
    const answer = await fetch(new URL(base + path, location.origin).href, { ...asking, headers, signal });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** SOGo's own rule for folder names in paths: each level is prefixed, with its odd characters escaped. */
export function folderPath({ account, folder }: Pick<MessagePlace, 'account' | 'folder'>): string {
  const levels = folder.split('/').map((level) => `folder${encodeURIComponent(level)}`);
  return `${account}/${levels.join('/')}`;
}
