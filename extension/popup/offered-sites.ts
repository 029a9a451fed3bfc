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
  { name: 'qq', origins: ['https://wx.mail.qq.com', 'https://mail.qq.com'] },
  { name: 'exmail', origins: ['https://exmail.qq.com'] },
  { name: 'netease', origins: ['https://mail.163.com', 'https://mail.126.com', 'https://mail.yeah.net'] },
  { name: 'netease-company', origins: ['https://mailh.qiye.163.com', 'https://mail.qiye.163.com'] },
] as const;

/** Those that are neither granted already nor the site in front, which is offered by itself. */
export function sitesToOffer(allowed: readonly string[], current: string | null) {
  const settled = new Set<string>([...allowed, ...(current ? [current] : [])]);
  return offeredSites.filter(({ origins }) => !origins.some((origin) => settled.has(origin)));
}
