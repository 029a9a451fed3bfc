/** Who looks: someone with customers, someone who runs the place, or nobody yet. */
type Viewer = 'seller' | 'administrator' | 'nobody';

/**
 * Every screen that pictures are taken of. `CUSTOMER` in a path is one with an open promise, `SELLER` who owns some,
 * `ERASURE` one that is done, `COMPLAINT` one whose facts were checked;
 * `isWhole` pictures go on below the window.
 */
export const screens: Record<string, { path: string; as: Viewer; isWhole?: boolean }> = {
  today: { path: '/', as: 'seller' },
  'today-empty': { path: '/', as: 'administrator' },
  customers: { path: '/customers', as: 'seller' },
  'customers-none': { path: '/customers?q=nobody', as: 'seller' },
  duplicates: { path: '/customers/duplicates', as: 'administrator' },
  customer: { path: '/customers/CUSTOMER', as: 'administrator' },
  promises: { path: '/promises', as: 'seller' },
  'promises-late': { path: '/promises?tab=late', as: 'seller' },
  complaints: { path: '/complaints', as: 'administrator', isWhole: true },
  'complaints-closed': { path: '/complaints?show=closed', as: 'seller' },
  complaint: { path: '/complaints?complaint=COMPLAINT', as: 'administrator', isWhole: true },
  writing: { path: '/writing', as: 'administrator' },
  'writing-staff': { path: '/writing', as: 'seller' },
  mail: { path: '/mail', as: 'seller', isWhole: true },
  'mail-none': { path: '/mail', as: 'administrator' },
  programme: { path: '/programme', as: 'administrator', isWhole: true },
  'programme-staff': { path: '/programme', as: 'seller' },
  insight: { path: '/insight', as: 'administrator', isWhole: true },
  'insight-staff': { path: '/insight?grain=quarter', as: 'seller', isWhole: true },
  referrals: { path: '/referrals', as: 'administrator', isWhole: true },
  imports: { path: '/imports', as: 'administrator' },
  people: { path: '/people', as: 'administrator' },
  handover: { path: '/people/SELLER/hand-over', as: 'administrator' },
  consents: { path: '/consents', as: 'administrator' },
  'mail-clients': { path: '/mail-clients', as: 'administrator' },
  devices: { path: '/devices', as: 'seller' },
  integrations: { path: '/integrations', as: 'administrator' },
  erasures: { path: '/erasures', as: 'administrator' },
  certificate: { path: '/erasures/ERASURE', as: 'administrator', isWhole: true },
  settings: { path: '/settings', as: 'administrator', isWhole: true },
  'settings-staff': { path: '/settings', as: 'seller' },
  'pair-device': { path: '/device', as: 'seller' },
  forbidden: { path: '/imports', as: 'seller' },
  'not-found': { path: '/nowhere', as: 'seller' },
  'sign-in': { path: '/sign-in', as: 'nobody' },
  'forgot-password': { path: '/forgot-password', as: 'nobody' },
  invitation: { path: '/invitation#not-a-link', as: 'nobody' },
};
