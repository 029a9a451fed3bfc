import type { Command } from 'commander';
import type { Speak } from '../startup/speak.ts';
import { answersAnalysed } from './analyse-answers-command.ts';
import type { AnalyseOptions } from './analyse-options.ts';
import { answersInWords } from './answers-in-words.ts';

/** `kith surveys …`; `answer` prints, in JSON or in words. */
export function addSurveyCommands(
  program: Command,
  speak: Speak,
  answer: (json: boolean, value: unknown, text: string) => void,
): void {
  program
    .command('surveys')
    .description(speak('commands:surveys'))
    .command('analyse')
    .description(speak('commands:surveysAnalyse'))
    .argument('<file>')
    .option('--items <columns>', speak('commands:items'))
    .option('--reverse <columns>', speak('commands:reverse'))
    .option('--outcome <column>', speak('commands:outcome'))
    .option('--scale <min-max>', speak('commands:scale'))
    .option('--favourable-from <answer>', speak('commands:favourableFrom'))
    .option('--population <count>', speak('commands:population'))
    .option('--json', speak('commands:json'), false)
    .action(async (file: string, { json, ...options }: AnalyseOptions & { json: boolean }) => {
      const analysis = await answersAnalysed(file, options);
      answer(json, analysis, answersInWords(analysis, speak));
    });
}
