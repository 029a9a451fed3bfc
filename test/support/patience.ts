/** How long a browser is waited for: what never comes fails all the same, and a busy machine is no failure. */
export const patience = { timeout: 60_000, interval: 100 };
