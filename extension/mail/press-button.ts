/** Presses what a host made a button of itself; such buttons often wait for the pointer and not for the click. */
export function pressButton(button: HTMLElement): void {
  const window = button.ownerDocument.defaultView;
  if (!window) return;
  for (const type of ['mousedown', 'mouseup', 'click'])
    button.dispatchEvent(new window.MouseEvent(type, { bubbles: true, cancelable: true }));
}
