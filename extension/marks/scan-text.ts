import { type Candidate, candidateSearch } from './find-candidates.ts';

/** Where the reader writes, what is code or no text at all, and what is ours. */
const excluded =
  'input, textarea, select, script, style, noscript, template, svg, canvas, iframe, ' +
  '[contenteditable]:not([contenteditable="false"]), [role="textbox"], ' +
  '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor, kith-dock, kith-marks';

const elementNode = 1;
const textNode = 3;
const shortestCandidate = 6;
const mostWaiting = 500;

export type FoundText = (text: Text, candidates: readonly Candidate[]) => void;

/** Looks through a page's texts a few at a time. A text is looked at again only when it has changed. */
export function scanText(body: HTMLElement, found: FoundText) {
  const seen = new WeakMap<Text, string>();
  const withCandidates = new WeakSet<Text>();
  const waiting = new Set<Node>();
  let walk: { root: Node; at: Node } | null = null;
  let looking: { text: Text; search: ReturnType<typeof candidateSearch> } | null = null;

  const look = (text: Text) => {
    const { data } = text;
    if (data.length < shortestCandidate) {
      seen.delete(text);
      return tell(text, []);
    }
    if (seen.get(text) === data) return;
    seen.set(text, data);
    looking = { text, search: candidateSearch(data) };
  };

  const lookOn = ({ text, search }: NonNullable<typeof looking>) => {
    if (search.goOn()) return;
    looking = null;
    tell(text, search.found);
  };

  const tell = (text: Text, candidates: readonly Candidate[]) => {
    const hadCandidates = withCandidates.delete(text);
    if (candidates.length > 0) withCandidates.add(text);
    if (candidates.length > 0 || hadCandidates) found(text, candidates);
  };

  const begin = (root: Node) => {
    waiting.delete(root);
    const element = root.nodeType === elementNode ? (root as Element) : root.parentElement;
    if (!element || !body.contains(element) || element.closest(excluded)) return;
    if (root.nodeType === textNode) return look(root as Text);
    walk = { root, at: root };
  };

  const goOn = ({ root, at }: NonNullable<typeof walk>) => {
    // Where the page has taken away what the walk stood on, it begins anew; what has been seen costs it nothing.
    if (!root.contains(at)) {
      waiting.add(root);
      walk = null;
      return;
    }
    const isElement = at.nodeType === elementNode;
    const inside = isElement && !(at as Element).matches(excluded) ? at.firstChild : null;
    const next = inside ?? following(at, root);
    walk = next && { root, at: next };
    if (at.nodeType === textNode) look(at as Text);
  };

  return {
    /** A page that changes everywhere at once is looked through from its beginning. */
    add(root: Node) {
      if (waiting.size < mostWaiting) return void waiting.add(root);
      waiting.clear();
      waiting.add(body);
    },
    /** Goes on until `isOver` says so, asked before every node and stretch of a text; answers whether something is left. */
    step(isOver: () => boolean): boolean {
      for (;;) {
        const [root] = walk ? [] : waiting;
        if (!looking && !walk && !root) return false;
        if (isOver()) return true;
        if (looking) lookOn(looking);
        else if (walk) goOn(walk);
        else if (root) begin(root);
      }
    },
  };
}

/** The next node that is not inside this one. */
function following(node: Node, root: Node): Node | null {
  for (let each: Node | null = node; each && each !== root; each = each.parentNode)
    if (each.nextSibling) return each.nextSibling;
  return null;
}
