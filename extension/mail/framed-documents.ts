const mostDocuments = 20;

/** The page and its frames, and theirs, from the outside in; a frame of another origin keeps its document to itself. */
export function framedDocuments(
  document: Document,
  isWanted: (frame: HTMLIFrameElement) => boolean = () => true,
): Document[] {
  const documents = [document];
  for (const each of documents) {
    for (const frame of each.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
      const inner = isWanted(frame) ? frame.contentDocument : null;
      if (inner && documents.length < mostDocuments) documents.push(inner);
    }
  }
  return documents;
}
