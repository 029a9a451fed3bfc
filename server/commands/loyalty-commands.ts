import type { Command } from 'commander';
import type { Speak } from '../startup/speak.ts';
import { purchasesFitted, purchasesPredicted } from './fit-purchases-command.ts';
import {
  fitInWords,
  fittedAsJson,
  predictionsAsCsv,
  predictionsInWords,
  setAsideInWords,
} from './purchases-in-words.ts';

type Fitting = { model: string; json: boolean };
type Predicting = Fitting & { horizon: string; csv: boolean };

/** `kith loyalty …`; `answer` prints, in JSON or in words. */
export function addLoyaltyCommands(
  program: Command,
  speak: Speak,
  answer: (json: boolean, value: unknown, text: string) => void,
): void {
  const loyalty = program.command('loyalty').description(speak('commands:loyalty'));
  loyalty
    .command('fit')
    .description(speak('commands:loyaltyFit'))
    .argument('<file>')
    .requiredOption('--model <name>', speak('commands:loyaltyModel'))
    .option('--json', speak('commands:json'), false)
    .action(async (file: string, { json, model }: Fitting) => {
      const fitted = await purchasesFitted(file, { model });
      for (const line of setAsideInWords(fitted.setAside, speak)) console.error(line);
      answer(json, fittedAsJson(fitted, speak), fitInWords(fitted, speak));
    });
  loyalty
    .command('predict')
    .description(speak('commands:loyaltyPredict'))
    .argument('<file>')
    .requiredOption('--model <name>', speak('commands:loyaltyModel'))
    .requiredOption('--horizon <weeks>', speak('commands:loyaltyHorizon'))
    .option('--json', speak('commands:json'), false)
    .option('--csv', speak('commands:loyaltyCsv'), false)
    .action(async (file: string, { json, csv, model, horizon }: Predicting) => {
      const predicted = await purchasesPredicted(file, { model, horizon });
      const { fitted, steadied } = predicted;
      for (const line of setAsideInWords(fitted.setAside, speak)) console.error(line);
      if (fitted.problem)
        console.error(
          speak(steadied ? 'loyaltyModels:steadied' : `loyaltyModels:fitProblem.${fitted.problem}`),
        );
      const inFull = { ...predicted, fitted: fittedAsJson(fitted, speak) };
      answer(json, inFull, csv ? predictionsAsCsv(predicted) : predictionsInWords(predicted, speak));
    });
}
