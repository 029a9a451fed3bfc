import type { ComponentType } from 'react';
import { closedComplaintsPanelCard, openComplaintsPanelCard } from '../features/complaints/panel-card.tsx';
import { consentsPanelCard } from '../features/consents/panel-card.tsx';
import { customerPanelCard } from '../features/customers/panel-card.tsx';
import { factsPanelCard } from '../features/customers/panel-facts.tsx';
import { importantDaysPanelCard } from '../features/customers/panel-important-days.tsx';
import { nameOnlyState } from '../features/customers/panel-name-only.tsx';
import { otherSenderStates } from '../features/customers/panel-other-sender.tsx';
import { severalState } from '../features/customers/panel-several.tsx';
import { UndoNotThem } from '../features/customers/panel-undo.tsx';
import { unknownState } from '../features/customers/panel-unknown.tsx';
import { handoverPanelCard } from '../features/handovers/panel-card.tsx';
import { insightPanelCard } from '../features/insight/panel-card.tsx';
import { historyPanelCard } from '../features/interactions/panel-card.tsx';
import { sayAndDoPanelCard } from '../features/loyalty/panel-say-and-do.tsx';
import { levelPanelCard } from '../features/loyalty/programme/panel-level.tsx';
import { valuePanelCard } from '../features/loyalty/value/panel-value.tsx';
import { SiteNotice } from '../features/mail-clients/panel-site-notice.tsx';
import { promisesPanelCard } from '../features/promises/panel-card.tsx';
import { promptsPanelCard } from '../features/prompts/panel-card.tsx';
import { BallotLine } from '../features/surveys/panel-ballot-line.tsx';
import { WritingNotice } from '../features/writing/panel-card.tsx';
import { UnsureMails } from '../features/writing/panel-unsure-mails.tsx';
import type { PanelCard, PanelState } from './panel-card.ts';
import { RefusedCommands } from './refused-commands.tsx';
import { SyncNotice } from './sync-notice.tsx';

/** Above everything, each only while it has something to say. */
export const panelNotices: readonly { name: string; Notice: ComponentType }[] = [
  { name: 'sync', Notice: SyncNotice },
  { name: 'site', Notice: SiteNotice },
  { name: 'refused', Notice: RefusedCommands },
  { name: 'undo', Notice: UndoNotThem },
  { name: 'unsure-mails', Notice: UnsureMails },
  { name: 'writing', Notice: WritingNotice },
  { name: 'ballot', Notice: BallotLine },
];

/** Top to bottom, as the reader meets them. */
export const panelCards: readonly PanelCard[] = [
  customerPanelCard,
  handoverPanelCard,
  openComplaintsPanelCard,
  factsPanelCard,
  promptsPanelCard,
  promisesPanelCard,
  levelPanelCard,
  valuePanelCard,
  sayAndDoPanelCard,
  closedComplaintsPanelCard,
  consentsPanelCard,
  importantDaysPanelCard,
  insightPanelCard,
  historyPanelCard,
];

export const panelStates: readonly PanelState[] = [
  unknownState,
  severalState,
  nameOnlyState,
  otherSenderStates,
];
