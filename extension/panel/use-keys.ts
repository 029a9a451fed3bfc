import { useEffect, useRef } from 'react';

const writing = 'input:not([type=radio]), textarea, select, [contenteditable]:not([contenteditable=false])';

/**
 * Calls with the key pressed anywhere in the document, unless someone is writing, a dialog is open or a modifier held.
 * `pressed` says whether it used the key; a used key is not typed into the field it may have opened.
 */
export function useKeys(pressed: (key: string) => boolean) {
  const latest = useRef(pressed);
  latest.current = pressed;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      if (document.querySelector('dialog[open]')) return;
      if (event.target instanceof Element && event.target.closest(writing)) return;
      if (latest.current(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
