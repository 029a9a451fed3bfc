import type { ComponentType } from 'react';
import type { Command } from '../../shared/features/sync/command.ts';
import type { PanelSubject, PanelView } from '../background/views.ts';
import type { FormStart } from './panel-context.ts';

export type CardSubject = Extract<PanelSubject, { state: 'card' }>;

/** One block of the panel. It is shown for a customer; a failing one is left out and logged once. */
export type PanelCard = { name: string; Card: ComponentType<{ subject: CardSubject }> };

/** What the panel shows instead of cards when there is no customer to show. */
export type PanelState = {
  states: readonly PanelSubject['state'][];
  State: ComponentType<{ subject: PanelSubject }>;
};

/** Something to fill in. `navKey` puts it into the footer and behind a key. */
export type PanelForm = {
  name: string;
  navKey?: string;
  /** Message keys of the title, and of the footer's shorter word. */
  titleKey: string;
  navLabelKey?: string;
  isPossible(view: PanelView): boolean;
  /** Whether a refused command can be mended in this form. */
  mends?(command: Command): boolean;
  Form: ComponentType<{ start: FormStart; close: () => void }>;
};
