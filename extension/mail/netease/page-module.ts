/** What NetEase writes into its own address: which module is in front, and which mail it shows. */
export type PageModule = { name: string; id: string | null; folder: number | null };

/** `#module=read.ReadModule|{"area":"normal","id":"59:1tbi…","fid":1}`, the part behind the name escaped or not. */
export function pageModule({ hash }: Location): PageModule | null {
  const [, name, settings] = /^#module=([\w.]+)(?:\||%7C)(.*)$/i.exec(hash) ?? [];
  if (!name || settings === undefined) return null;
  const { id, fid } = parsed(settings);
  return {
    name,
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : null,
    folder: typeof fid === 'number' ? fid : null,
  };
}

function parsed(settings: string): Record<string, unknown> {
  try {
    const stated: unknown = JSON.parse(decodeURIComponent(settings));
    return (stated ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}
