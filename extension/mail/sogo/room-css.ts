import { dockRoom } from '../page-room.ts';

/**
 * SOGo sizes its columns and places its "write" button by the window's width. Beside the dock the page is narrower than
 * the window, so that button would slip under the folder list: the same shares, of what is left for the page.
 */
export function roomCss(dockWidthPx: number): string {
  const share = (percent: number) => `calc((100vw - ${dockRoom(dockWidthPx)}) * ${percent / 100}) !important`;
  return `
@media (min-width: 1024px) {
  .sg-fab-bottom-center { right: ${share(52)} }
  .sg-fab-bottom-center.sg-center-close, .sg-fab-bottom-center.sg-sidenav-close { right: ${share(72)} }
}
@media (min-width: 960px) {
  md-sidenav.md-locked-open { max-width: ${share(20)}; flex-basis: ${share(20)} }
  md-sidenav.md-locked-open.sg-close { margin-right: ${share(-20)} }
  .view-list { max-width: ${share(30)}; flex-basis: ${share(30)} }
  .view-list--close { margin-right: ${share(-30)} }
}`;
}
