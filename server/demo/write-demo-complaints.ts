import { v7 as uuidv7 } from 'uuid';
import { OrganisationSettings } from '../../shared/features/administration/model.ts';
import { NewComplaint, NewComplaintStep } from '../../shared/features/complaints/model.ts';
import { ruledDay } from '../../shared/features/complaints/ruled-day.ts';
import { defaultRules } from '../../shared/features/complaints/rules.ts';
import { summaryOf } from '../../shared/features/complaints/summary.ts';
import type { Language } from '../../shared/i18n/catalogue.ts';
import { dayIn } from '../../shared/time/day.ts';
import { type WorkingCalendar, workingCalendar } from '../../shared/time/working-time.ts';
import type { Session } from '../auth/session.ts';
import { type WriteScope, writeIn } from '../db/organisation-scope.ts';
import type { Database } from '../db/schema.ts';
import { loadCalendar } from '../features/administration/load-calendar.ts';
import { recordComplaint } from '../features/complaints/record-complaint.ts';
import { takeStep } from '../features/complaints/take-step.ts';
import { speakIn } from '../startup/speak.ts';
import { type ComplaintText, complaintTexts } from './complaint-texts.ts';
import type { InventedPerson } from './invent-customers.ts';

type Place = { database: Database; organisationId: string; now: Date };
type Complainer = { id: string; ownerId: string; person: Pick<InventedPerson, 'language'> };

const complainers = 24;
/** How long ago each was received, and how far it has come; 5 working days are the rule. */
const courses = [
  { daysAgo: 2, steps: [] },
  { daysAgo: 4, steps: ['acknowledged'] },
  { daysAgo: 10, steps: ['acknowledged', 'checked'] },
  { daysAgo: 12, steps: ['acknowledged', 'checked', 'solved', 'told'] },
  { daysAgo: 40, steps: ['acknowledged', 'checked', 'solved', 'told', 'confirmed'] },
  { daysAgo: 75, steps: ['acknowledged', 'checked', 'solved', 'told', 'confirmed'] },
] as const;

/** Some of the invented customers complain or suggest something, and most are answered. */
export async function writeDemoComplaints(place: Place, people: readonly Complainer[]): Promise<void> {
  const every = Math.max(1, Math.floor(people.length / complainers));
  const complaining = people.filter((_, index) => index % every === 0).slice(0, complainers);
  const settings = OrganisationSettings.parse({});
  await writeIn(place.database, place, async (scope) => {
    const calendar = workingCalendar(settings, await loadCalendar(scope, settings, place.now));
    for (const [index, { id, ownerId, person }] of complaining.entries()) {
      const { language } = person;
      const texts = complaintTexts[language];
      const text = texts[Math.floor(index / courses.length) % texts.length]!;
      const course = courses[index % courses.length]!;
      await follow(scope, { customerId: id, ownerId, language, text, course, calendar });
    }
  });
}

type Story = {
  customerId: string;
  ownerId: string;
  language: Language;
  text: ComplaintText;
  course: (typeof courses)[number];
  calendar: WorkingCalendar;
};

async function follow(
  scope: WriteScope,
  { customerId, ownerId, language, text, course, calendar }: Story,
): Promise<void> {
  const session: Session = {
    ...{ organisationId: scope.organisationId, staffId: ownerId, deviceId: null },
    roles: ['staff', 'manager'],
  };
  const { daysAgo, steps } = course;
  const at = (daysLater: number): WriteScope => ({
    ...scope,
    now: new Date(scope.now.getTime() - (daysAgo - daysLater) * 86_400_000),
  });
  const dayOf = ({ now }: WriteScope) => dayIn(now, 'Asia/Shanghai');
  const { kind, channel, causeId, words, verdict, found, solution } = text;
  const receivedOn = dayOf(at(0));
  const complaintId = uuidv7();
  const answer = {
    promiseId: uuidv7(),
    what: speakIn(language)(`complaints:answerOwed.${kind}`, { summary: summaryOf(words) }),
    dueOn: ruledDay(receivedOn, defaultRules.answerDays, calendar),
  };
  const told = { id: complaintId, customerId, kind, channel, words, receivedOn, answer };
  await recordComplaint(at(0), session, NewComplaint.parse(told));
  for (const [index, step] of steps.entries()) {
    const then = at(index + 1);
    const said = {
      ...{ acknowledged: {}, told: {}, confirmed: {} },
      checked: { verdict, causeId, words: found },
      solved: { words: solution },
    }[step];
    const taken = { id: uuidv7(), complaintId, customerId, kind: step, doneOn: dayOf(then), ...said };
    await takeStep(then, session, NewComplaintStep.parse(taken));
  }
}
