const call = 'rcmail.set_env(';

/**
 * Read from the scripts in the head, where no mail can reach; later changes that the host makes in memory are not
 * seen here. Null when the page is not Roundcube's mail.
 */
export function statedSettings(document: Document): Record<string, unknown> | null {
  for (const script of document.head?.querySelectorAll('script:not([src])') ?? []) {
    const line = (script.textContent ?? '').split('\n').find((each) => each.startsWith(call));
    if (line) return parsed(line.slice(call.length, line.lastIndexOf('}') + 1));
  }
  return null;
}

function parsed(json: string): Record<string, unknown> | null {
  try {
    const settings = JSON.parse(json) as Record<string, unknown> | null;
    return settings?.task === 'mail' ? settings : null;
  } catch {
    return null;
  }
}
