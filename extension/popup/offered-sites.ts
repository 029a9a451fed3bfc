/** Mail that Kith knows by name. One name can stand for several addresses of the same mail, granted together. */
const offeredSites = [
  { name: 'gmail', origins: ['https://mail.google.com'] },
  {
    name: 'outlook-work',
    origins: [
      'https://outlook.office.com',
      'https://outlook.office365.com',
      'https://outlook.cloud.microsoft',
    ],
  },
  { name: 'outlook-home', origins: ['https://outlook.live.com'] },
] as const;

/** Those that are neither granted already nor the site in front, which is offered by itself. */
export function sitesToOffer(allowed: readonly string[], current: string | null) {
  const settled = new Set<string>([...allowed, ...(current ? [current] : [])]);
  return offeredSites.filter(({ origins }) => !origins.some((origin) => settled.has(origin)));
}
