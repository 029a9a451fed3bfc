import { z } from 'zod';
import type { Interval } from '../../../statistics/wilson-interval.ts';
import { Day, Instant } from '../../../time/instant.ts';

/** Would you recommend us, 0 to 10; how satisfied are you, 1 to 5. */
export const PulseQuestion = z.enum(['recommendation', 'satisfaction']);
export type PulseQuestion = z.infer<typeof PulseQuestion>;

export const scales = {
  recommendation: { from: 0, to: 10 },
  satisfaction: { from: 1, to: 5 },
} as const satisfies Record<PulseQuestion, { from: number; to: number }>;

/** When and of whom an organisation asks. */
export const PulseRules = z.object({
  /** Whether the server mails the question by itself; links can be put into drafts either way. */
  isMailed: z.boolean(),
  question: PulseQuestion,
  daysBetween: z.number().int().min(7).max(730),
  mostPerDay: z.number().int().min(1).max(1000),
  /** Who answers low is told that somebody will call, and their owner owes it. */
  promisesCall: z.boolean(),
  callWithinDays: z.number().int().min(1).max(14),
});
export type PulseRules = z.infer<typeof PulseRules>;

export const defaultPulseRules: PulseRules = {
  isMailed: false,
  question: 'recommendation',
  daysBetween: 90,
  mostPerDay: 20,
  promisesCall: false,
  callWithinDays: 2,
};

/** Days in which a question can be answered. */
export const pulseLifetimeDays = 30;

/** What the customer sees behind their link; nothing that names them. */
export const PulsePage = z.object({
  organisationName: z.string(),
  language: z.enum(['en', 'zh']).nullable(),
  question: PulseQuestion,
  answer: z.object({ score: z.number().int(), words: z.string() }).nullable(),
  /** A day after the answer it stays as it is. */
  mayAnswer: z.boolean(),
  /** By when somebody will call, where that was promised. */
  callOn: Day.nullable(),
});
export type PulsePage = z.infer<typeof PulsePage>;

export const PulseReply = z.object({
  score: z.number().int().min(0).max(10),
  words: z.string().trim().max(1000),
});
export type PulseReply = z.infer<typeof PulseReply>;

/** An answer as staff see it. */
export const PulseAnswer = z.object({
  id: z.uuid(),
  question: PulseQuestion,
  score: z.number().int(),
  words: z.string(),
  answeredAt: Instant,
});
export type PulseAnswer = z.infer<typeof PulseAnswer>;

/** What came back of what was asked. */
export type PulseResults = {
  asked: number;
  answered: number;
  /** `likely`: the share of answers with this score, 95 %. */
  distribution: { score: number; count: number; likely: Interval | null }[];
  latest: {
    id: string;
    customerId: string;
    customerName: string;
    score: number;
    words: string;
    answeredAt: string;
  }[];
};
