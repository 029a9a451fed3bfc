import { browser } from 'wxt/browser';

/** Everything in which Chromium and Firefox part; the rest of the background knows one browser. */

/**
 * The match pattern of a page's site. Firefox lets a pattern with a port be granted, then injects nothing there;
 * without one it stands for every port of the host.
 */
export function sitePattern(pageUrl: string, isFirefox = import.meta.env.FIREFOX): string {
  const { protocol, host, hostname } = new URL(pageUrl);
  return `${protocol}//${isFirefox ? hostname : host}/*`;
}

/** Must be called straight from a click or a key: both browsers refuse it otherwise. */
export async function openSidePanel(windowId: number | undefined): Promise<void> {
  const { sidePanel, sidebarAction } = browser as typeof browser & {
    sidebarAction?: { open(): Promise<void> };
  };
  if (sidePanel && windowId !== undefined) await sidePanel.open({ windowId });
  else await sidebarAction?.open();
}

/** What people call this browser in the list of devices, such as `Chrome, Linux`. */
export function deviceName(userAgent: string): string {
  const browsers: [RegExp, string][] = [
    [/Firefox\//, 'Firefox'],
    [/Edg\//, 'Edge'],
    [/OPR\//, 'Opera'],
    [/Chrome\//, 'Chrome'],
  ];
  const systems: [RegExp, string][] = [
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/CrOS/, 'ChromeOS'],
    [/Linux/, 'Linux'],
  ];
  const first = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [first(browsers) ?? 'Kith', first(systems)].filter(Boolean).join(', ');
}

/** Any call into the browser puts off the end of an idle Chromium background; Firefox counts it likewise. */
export function stayAwake(): void {
  void browser.runtime.getPlatformInfo();
}
