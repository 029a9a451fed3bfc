import { pasteOverSelection, typeOverSelection } from './insert-text.ts';
import type { Editor } from './mail-adapter.ts';
import { shortcutTyped, type TypedShortcut } from './shortcut-typed.ts';

/** No shortcut is longer, so no more is looked at. */
const looked = 40;

/**
 * Puts a snippet in place of the shortcut typed before the cursor, on Tab or space, in a way the editor's undo takes back.
 * One key listener, on the host's editor alone and only while that has the keyboard; every other key passes untouched.
 */
export function watchShortcuts(
  editor: () => Editor | null,
  shortcuts: () => readonly TypedShortcut[],
  signal: AbortSignal,
): { meet(): void } {
  let met: HTMLElement | null = null;
  let meeting = new AbortController();
  let listening = new AbortController();
  const onKey = (event: KeyboardEvent) => {
    const found = isExpanding(event) ? editor() : null;
    if (!found || shortcuts().length === 0 || !expand(found, shortcuts())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const listen = (element: HTMLElement) => {
    listening.abort();
    listening = new AbortController();
    element.addEventListener('keydown', onKey, { capture: true, signal: listening.signal });
  };
  signal.addEventListener('abort', () => {
    meeting.abort();
    listening.abort();
  });
  return {
    meet() {
      const found = editor();
      const element = found && ('field' in found ? found.field : found.richText);
      if (element === met || signal.aborted) return;
      meeting.abort();
      listening.abort();
      met = element;
      if (!element) return;
      meeting = new AbortController();
      element.addEventListener('focus', () => listen(element), { signal: meeting.signal });
      element.addEventListener('blur', () => listening.abort(), { signal: meeting.signal });
      if (element.ownerDocument.activeElement === element) listen(element);
    },
  };
}

function isExpanding(event: KeyboardEvent): boolean {
  const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  return (event.key === 'Tab' || event.key === ' ') && !isHeld && !event.isComposing && event.isTrusted;
}

function expand(editor: Editor, shortcuts: readonly TypedShortcut[]): boolean {
  return 'field' in editor
    ? expandInField(editor.field, shortcuts)
    : expandInRichText(editor.richText, shortcuts);
}

function expandInField(field: HTMLTextAreaElement, shortcuts: readonly TypedShortcut[]): boolean {
  const { selectionStart: at, selectionEnd } = field;
  if (at !== selectionEnd) return false;
  const found = shortcutTyped(field.value.slice(Math.max(0, at - looked), at), shortcuts);
  if (!found) return false;
  field.setSelectionRange(at - found.typed.length, at);
  return typeOverSelection(field, found.text);
}

function expandInRichText(root: HTMLElement, shortcuts: readonly TypedShortcut[]): boolean {
  const selection = root.ownerDocument.defaultView?.getSelection();
  const node = selection?.anchorNode;
  if (!selection?.isCollapsed || node?.nodeType !== 3 || !root.contains(node)) return false;
  const at = selection.anchorOffset;
  const before = (node.nodeValue ?? '').slice(Math.max(0, at - looked), at).replaceAll('\u00A0', ' ');
  const found = shortcutTyped(before, shortcuts);
  if (!found) return false;
  selection.setBaseAndExtent(node, at - found.typed.length, node, at);
  pasteOverSelection(root, found.text);
  return true;
}
