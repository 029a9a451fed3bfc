import type { BenchRow } from '../row.ts';
import { ballots } from './ballots.ts';
import { cardAfterKill } from './card-after-kill.ts';
import { cardPainted } from './card-painted.ts';
import { changeEvent } from './change-event.ts';
import { contentScript } from './content-script.ts';
import { fitValues, rankAtRisk, rankValues } from './customer-value.ts';
import { endRound } from './end-round.ts';
import { findCustomer } from './find-customer.ts';
import { firstPull } from './first-pull.ts';
import { firstSync } from './first-sync.ts';
import { hostDelay } from './host-delay.ts';
import { importCustomers } from './import-customers.ts';
import { importMail } from './import-mail.ts';
import { insightDashboard } from './insight-dashboard.ts';
import { loyaltyDashboards } from './loyalty-dashboards.ts';
import { fitBgNbdRow, fitManyRow, fitParetoNbdRow } from './model-fits.ts';
import { pageScan } from './page-scan.ts';
import { panelPaint } from './panel-paint.ts';
import { cardProcedure, customerList, promiseList } from './procedures.ts';
import { promiseDetection } from './promise-detection.ts';
import { repaint } from './repaint.ts';
import { soak } from './soak.ts';
import { start } from './start.ts';
import { tokenIssuing } from './token-issuing.ts';
import { weighTodayRow } from './weigh-today.ts';

/** In the table's order; `start` builds the extension where it is missing, `contentScript` weighs it. */
export const rows: BenchRow[] = [
  importCustomers,
  firstPull,
  findCustomer,
  cardProcedure,
  customerList,
  promiseList,
  changeEvent,
  importMail,
  insightDashboard,
  ballots,
  tokenIssuing,
  endRound,
  loyaltyDashboards,
  weighTodayRow,
  start,
  contentScript,
  promiseDetection,
  fitBgNbdRow,
  fitParetoNbdRow,
  fitManyRow,
  fitValues,
  rankValues,
  rankAtRisk,
  pageScan,
  firstSync,
  cardPainted,
  cardAfterKill,
  panelPaint,
  repaint,
  hostDelay,
  soak,
];
