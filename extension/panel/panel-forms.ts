import { recordComplaintForm } from '../features/complaints/panel-record.tsx';
import { complaintStepForm } from '../features/complaints/panel-step.tsx';
import { noteConsentForm } from '../features/consents/panel-note-consent.tsx';
import { aliasForm, findForm } from '../features/customers/panel-alias.tsx';
import { changeImportantDayForm, importantDayForm } from '../features/customers/panel-important-day-form.tsx';
import { newCustomerForm } from '../features/customers/panel-new-customer.tsx';
import { broughtByForm } from '../features/insight/panel-brought-by.tsx';
import { noteLossForm } from '../features/insight/panel-note-loss.tsx';
import { logForm } from '../features/interactions/panel-log.tsx';
import { noteForm } from '../features/interactions/panel-note.tsx';
import { logSignForm } from '../features/loyalty/panel-log-sign.tsx';
import { movePromiseForm } from '../features/promises/panel-move.tsx';
import { newPromiseForm } from '../features/promises/panel-new-promise.tsx';
import { snippetsForm } from '../features/writing/panel-snippets.tsx';
import type { PanelForm } from './panel-card.ts';

/** Footer order. */
export const panelForms: readonly PanelForm[] = [
  logForm,
  newPromiseForm,
  recordComplaintForm,
  noteForm,
  snippetsForm,
  movePromiseForm,
  complaintStepForm,
  noteConsentForm,
  logSignForm,
  importantDayForm,
  changeImportantDayForm,
  broughtByForm,
  noteLossForm,
  newCustomerForm,
  aliasForm,
  findForm,
];
