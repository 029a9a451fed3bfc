import type { TaughtRule } from '../../../shared/features/mail-clients/model.ts';
import { type Pointed, proposeRule, showConfirmation } from './confirm-card.ts';
import { meantElement, type Step } from './meant-element.ts';
import { watchPointing } from './pointing.ts';
import { isReadable, previewWords } from './preview-words.ts';
import type { TeachLabels } from './teach-card.ts';
import { createOverlay, overlayTag } from './teach-overlay.ts';

export type Taught = Pick<TaughtRule, 'sender' | 'subject' | 'row' | 'isShared'>;

export type Asked = { labels: TeachLabels; isSharingPossible: boolean };

const following = { sender: 'subject', subject: 'row', row: 'confirm' } as const;

/** Lets somebody point at sender, subject and list row, shows what that reads, and hands it over once confirmed. */
export function startTeaching(
  document: Document,
  asked: Asked,
  signal: AbortSignal,
  done: (taught: Taught) => void,
): void {
  if (document.querySelector(overlayTag)) return;
  const { labels } = asked;
  const ending = new AbortController();
  const until = AbortSignal.any([signal, ending.signal]);
  const overlay = createOverlay(document, labels);
  until.addEventListener('abort', overlay.remove);
  const leave = () => ending.abort();
  let pointed: Pointed = {};

  const go = (step: Step | 'confirm'): void => {
    overlay.frame(null);
    overlay.say('');
    if (step === 'confirm') {
      confirm();
      return;
    }
    const stepping = new AbortController();
    const next = () => {
      stepping.abort();
      go(following[step]);
    };
    showStep(step, next);
    let current: Element | null = null;
    const moved = (element: Element) => {
      current = meantElement(step, element);
      overlay.frame(current);
      overlay.say(previewWords(step, current, labels));
    };
    const chosen = () => {
      if (!current || !isReadable(step, current)) return;
      pointed[step] = current;
      next();
    };
    watchPointing({ document, overlay, moved, chosen }, AbortSignal.any([until, stepping.signal]));
  };

  const showStep = (step: Step, next: () => void) => {
    const { make, button, row, palette } = overlay.build;
    const ways = [button(labels.cancel, leave)];
    if (step !== 'sender') ways.unshift(button(labels.skip, next));
    const keys = make('p', labels.keys, { margin: '4px 0 0', color: palette.soft, 'font-size': '12px' });
    overlay.show([make('p', labels[step], { margin: '8px 0 0' }), keys, row(...ways)]);
  };

  const confirm = (): void => {
    const rule = proposeRule(pointed);
    if (!rule) {
      go('sender');
      return;
    }
    const save = (isShared: boolean) => {
      leave();
      done({ ...rule, isShared });
    };
    const again = () => {
      pointed = {};
      go('sender');
    };
    showConfirmation(overlay, { document, ...asked }, rule, { save, again, leave });
  };

  const onKey = (event: KeyboardEvent) => event.isTrusted && event.key === 'Escape' && leave();
  document.defaultView?.addEventListener('keydown', onKey, { capture: true, signal: until });
  go('sender');
}
