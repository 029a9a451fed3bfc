import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

type Work = { state: string; finishedAt: string | null };

export function isUnderWay(work: Work | null | undefined): boolean {
  return work?.state === 'waiting' || work?.state === 'running';
}

/**
 * What is on screen is read again when work that was asked for ends. What had ended when it was first looked at is on
 * screen already. `undefined`: not known yet.
 */
export function useRenewal(work: Work | null | undefined): void {
  const client = useQueryClient();
  const known = useRef<string | null>(undefined);
  const endedAt = work === undefined ? undefined : isUnderWay(work) ? null : (work?.finishedAt ?? null);
  useEffect(() => {
    const before = known.current;
    known.current = endedAt;
    if (endedAt && before !== undefined && before !== endedAt) void client.invalidateQueries();
  }, [client, endedAt]);
}
