import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/router.ts';

type Answers = inferRouterOutputs<AppRouter>;

/** A round as whoever runs surveys sees it. */
export type RoundLine = Answers['surveyRounds']['list'][number];
export type OwnRound = Answers['surveyRounds']['listOwn'][number];
/** Shown once, when it is made. */
export type PhoneLink = Answers['surveyRounds']['makePhoneLinks']['links'][number];
export type InstrumentLine = Answers['questionnaires']['list'][number];
