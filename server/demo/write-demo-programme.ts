import { v7 as uuidv7 } from 'uuid';
import type { Comparison, Programme, ProgrammeLevel } from '../../shared/features/loyalty/programme/model.ts';
import type { Session } from '../auth/session.ts';
import { readIn, writeIn } from '../db/organisation-scope.ts';
import type { Database } from '../db/schema.ts';
import { evaluateProgramme } from '../features/loyalty/programme/evaluate-programme.ts';
import { saveDraft } from '../features/loyalty/programme/save-draft.ts';
import { switchOn } from '../features/loyalty/programme/switch-programme.ts';
import { draftProgramme } from '../features/loyalty/programme/versions.ts';

const window = 'last-12-months';
const ordered = (yuan: number): Comparison => ({
  ...{ fact: 'ordered', window, op: 'at-least', value: yuan * 100, currency: 'CNY' },
});
const orders = (value: number): Comparison => ({
  ...{ fact: 'orders', window, op: 'at-least', value, currency: null },
});
const returned = (value: number): Comparison => ({
  ...{ fact: 'returned-share', window, op: 'at-most', value, currency: null },
});

function level(
  name: ProgrammeLevel['name'],
  benefits: ProgrammeLevel['benefits'],
  ...comparisons: Comparison[]
): ProgrammeLevel {
  return { id: uuidv7(), name, benefits, condition: { match: 'all', comparisons, groups: [] } };
}

const programme = (): Programme => ({
  levels: [
    level({ en: 'Silver', zh: '银级' }, { en: 'Free delivery from ¥500', zh: '满 500 元免运费' }, orders(2)),
    level(
      { en: 'Gold', zh: '金级' },
      { en: 'Free delivery, a named contact, 30 days to pay', zh: '免运费，专人对接，30 天账期' },
      ordered(20_000),
      orders(4),
    ),
    level(
      { en: 'Jade', zh: '玉级' },
      { en: 'As gold, and first call on new stock', zh: '享金级权益，新品优先供货' },
      ordered(60_000),
      orders(6),
      returned(5),
    ),
  ],
  downgrade: { graceDays: 90, looks: 'monthly' },
});

/** The invented company's programme, switched on, with everybody where they belong. */
export async function writeDemoProgramme(
  { database, organisationId, now }: { database: Database; organisationId: string; now: Date },
  session: Session,
): Promise<void> {
  const place = { organisationId, now };
  await writeIn(database, place, (scope) => saveDraft(scope, session, programme()));
  const draft = await readIn(database, organisationId, draftProgramme);
  if (draft) await writeIn(database, place, (scope) => switchOn(scope, session, draft));
  await evaluateProgramme({ database, organisationId, now });
}
