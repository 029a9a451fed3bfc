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
