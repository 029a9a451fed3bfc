/**
 * Tells when the host's own send control is pressed, and when it turns out that nothing was sent: the host refuses, or the
 * writer writes on. It only listens; the host's sending is not touched.
 */
export function watchSending(
  document: Document,
  { button, refusal }: { button: string; refusal: string },
  tell: (isUnderWay: boolean) => void,
  signal: AbortSignal,
): { look(): void } {
  let isUnderWay = false;
  let refusedBefore = new Set<Element>();
  const refusals = () => [...document.querySelectorAll(refusal)];
  const say = (now: boolean) => {
    if (now === isUnderWay) return;
    isUnderWay = now;
    tell(now);
  };
  const onClick = (event: Event) => {
    const [pressed] = event.composedPath();
    if (!(pressed instanceof Element) || !pressed.closest(button)) return;
    refusedBefore = new Set(refusals());
    say(true);
  };
  const options = { capture: true, passive: true, signal };
  document.addEventListener('click', onClick, options);
  document.addEventListener('input', () => say(false), options);
  return {
    look() {
      if (isUnderWay && refusals().some((element) => !refusedBefore.has(element))) say(false);
    },
  };
}
