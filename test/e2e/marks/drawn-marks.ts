import type { CDPSession, Page } from 'playwright-core';
import type { CustomerMark } from '../../../shared/features/complaints/customer-mark.ts';

export type DrawnMark = { mark: CustomerMark; x: number; y: number };

type DomNode = {
  nodeName: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  /** Of a frame. */
  contentDocument?: DomNode;
};

const sessions = new WeakMap<Page, CDPSession>();

/** The marks over a page and its frames, in reading order, each as its document places it. Only the browser's own debugger sees into their closed shadow root. */
export async function drawnMarks(page: Page): Promise<DrawnMark[]> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  return layersIn(root)
    .flatMap((layer) => layer.children?.find(({ nodeName }) => nodeName === 'DIV')?.children ?? [])
    .map(({ attributes }) => drawn(attributes?.[attributes.indexOf('style') + 1] ?? ''))
    .sort((a, b) => a.y - b.y || a.x - b.x);
}

function layersIn(node: DomNode): DomNode[] {
  if (node.nodeName === 'KITH-MARKS') return node.shadowRoots ?? [];
  return [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])].flatMap(
    layersIn,
  );
}

/** What in a mark's style is no other's. */
const looks = { late: 'rgb(179, 38, 30)', complaint: 'rgb(138, 75, 0)', key: 'rotate(45deg)' };

function drawn(style: string): DrawnMark {
  const px = (property: string) => Number(new RegExp(`(?:^|; )${property}: (-?\\d+)px`).exec(style)?.[1]);
  const [mark = 'known'] = Object.entries(looks).flatMap(([name, look]) =>
    style.includes(look) ? [name as CustomerMark] : [],
  );
  return { mark, x: px('left'), y: px('top') };
}
