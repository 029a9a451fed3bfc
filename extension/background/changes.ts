/** One bell for "something a surface shows may have changed". */
export type Changes = {
  announce(): void;
  listen(heard: () => void, signal: AbortSignal): void;
};

export function createChanges(): Changes {
  const listeners = new Set<() => void>();
  return {
    announce() {
      for (const heard of listeners) heard();
    },
    listen(heard, signal) {
      listeners.add(heard);
      signal.addEventListener('abort', () => listeners.delete(heard), { once: true });
    },
  };
}
