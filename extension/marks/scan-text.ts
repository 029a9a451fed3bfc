import { type Candidate, findCandidates } from './find-candidates.ts';

/** Where the reader writes, what is code or no text at all, and what is ours. */
const excluded =
  'input, textarea, select, script, style, noscript, template, svg, canvas, iframe, ' +
  '[contenteditable]:not([contenteditable="false"]), [role="textbox"], ' +
  '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor, kith-dock, kith-marks';

const elementNode = 1;
const textNode = 3;
const showElementsAndTexts = 5;
const acceptNode = 1;
const rejectNode = 2;
const shortestCandidate = 6;
const mostWaiting = 500;

export type FoundText = (text: Text, candidates: readonly Candidate[]) => void;

/** Looks through a page's texts a few at a time. A text is looked at again only when it has changed. */
export function scanText(body: HTMLElement, found: FoundText) {
  const seen = new WeakMap<Text, string>();
  const withCandidates = new WeakSet<Text>();
  const waiting = new Set<Node>();
  let walker: TreeWalker | null = null;

  const look = (text: Text) => {
    const { data } = text;
    if (seen.get(text) === data) return;
    seen.set(text, data);
    const candidates = data.length < shortestCandidate ? [] : findCandidates(data);
    const hadCandidates = withCandidates.delete(text);
    if (candidates.length > 0) withCandidates.add(text);
    if (candidates.length > 0 || hadCandidates) found(text, candidates);
  };

  const begin = (root: Node) => {
    waiting.delete(root);
    const element = root.nodeType === elementNode ? (root as Element) : root.parentElement;
    if (!element || !body.contains(element) || element.closest(excluded)) return;
    if (root.nodeType === textNode) return look(root as Text);
    walker = body.ownerDocument.createTreeWalker(root, showElementsAndTexts, (node) =>
      node.nodeType === elementNode && (node as Element).matches(excluded) ? rejectNode : acceptNode,
    );
  };

  const goOn = (walking: TreeWalker) => {
    const node = walking.nextNode();
    if (!node) walker = null;
    else if (node.nodeType === textNode) look(node as Text);
  };

  return {
    /** A page that changes everywhere at once is looked through from its beginning. */
    add(root: Node) {
      if (waiting.size < mostWaiting) return void waiting.add(root);
      waiting.clear();
      waiting.add(body);
    },
    /** Goes on until `isOver` says so, asked before every node; answers whether something is left. */
    step(isOver: () => boolean): boolean {
      for (;;) {
        const [root] = walker ? [] : waiting;
        if (!walker && !root) return false;
        if (isOver()) return true;
        if (walker) goOn(walker);
        else if (root) begin(root);
      }
    },
  };
}
