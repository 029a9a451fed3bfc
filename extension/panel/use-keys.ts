import { useEffect, useRef } from 'react';

const writing = 'input:not([type=radio]), textarea, select, [contenteditable]:not([contenteditable=false])';

/** Calls with the key pressed anywhere in the document, unless someone is writing or holds a modifier. */
export function useKeys(pressed: (key: string, event: KeyboardEvent) => void, isListening = true) {
  const latest = useRef(pressed);
  latest.current = pressed;
  useEffect(() => {
    if (!isListening) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      if (document.querySelector('dialog[open]')) return;
      if (event.target instanceof Element && event.target.closest(writing)) return;
      latest.current(event.key, event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isListening]);
}
