/** The built-in ones as an organisation words them, then what it added. */
export function overBuiltIn<T extends { id: string }>(builtIn: readonly T[], own: readonly T[]): T[] {
  const ownById = new Map(own.map((one) => [one.id, one]));
  const builtInIds = new Set(builtIn.map(({ id }) => id));
  return [
    ...builtIn.map((one) => ownById.get(one.id) ?? one),
    ...own.filter(({ id }) => !builtInIds.has(id)),
  ];
}
