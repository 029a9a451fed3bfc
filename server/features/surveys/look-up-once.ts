/**
 * Looks a thing up once in so many milliseconds, however many ask for it; who asks meanwhile waits with the others. What failed, or was not
 * there, is looked up again.
 */
export function lookUpOnce<Found>(milliseconds: number, now: () => Date) {
  // In the order of their ends, since all are kept for as long.
  const kept = new Map<string, { until: number; found: Promise<Found | null> }>();
  return (key: string, lookUp: () => Promise<Found | null>): Promise<Found | null> => {
    const at = now().getTime();
    for (const [other, { until }] of kept) {
      if (until >= at) break;
      kept.delete(other);
    }
    const known = kept.get(key);
    if (known) return known.found;
    const found = lookUp();
    kept.set(key, { until: at + milliseconds, found });
    const forget = () => {
      if (kept.get(key)?.found === found) kept.delete(key);
    };
    found.then((thing) => {
      if (thing === null) forget();
    }, forget);
    return found;
  };
}
