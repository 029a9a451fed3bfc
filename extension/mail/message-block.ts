/** An unfolded message: its body, and the smallest part of the page that holds it together with who wrote it. */
export type ShownMessage = { body: HTMLElement; block: HTMLElement; place: number };

type BlockMarks = { namesSender(block: HTMLElement): boolean; isEdge(block: HTMLElement): boolean };

/** Climbs from a body to the smallest part of the page that names its sender, never as far as another message. */
export function messageBlock(
  body: HTMLElement,
  bodies: HTMLElement[],
  { namesSender, isEdge }: BlockMarks,
): HTMLElement | null {
  for (let block = body.parentElement; block; block = block.parentElement) {
    if (bodies.some((other) => other !== body && block?.contains(other))) return null;
    if (namesSender(block)) return block;
    if (isEdge(block)) return null;
  }
  return null;
}

/** The message the keyboard is in, else the first. */
export function readMessageOf(messages: ShownMessage[]): ShownMessage | null {
  const focused = messages.find(({ block }) => block.contains(block.ownerDocument.activeElement));
  return focused ?? messages[0] ?? null;
}

/** Several messages of a conversation can share a number, so each of those has its place besides. */
export function keyAmong(
  messages: ShownMessage[],
  message: ShownMessage,
  numberOf: (message: ShownMessage) => string,
): string {
  const number = numberOf(message);
  const isShared = messages.some((other) => other !== message && numberOf(other) === number);
  return isShared ? `${number}/${message.place}` : number;
}
