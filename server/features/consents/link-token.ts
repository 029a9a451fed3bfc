/** What stands behind the `#` of a customer's link; null when it can be none. */
export function parseLinkToken(token: string): { organisationId: string; secret: string } | null {
  const parts = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(token);
  return parts ? { organisationId: parts[1]!, secret: parts[2]! } : null;
}
