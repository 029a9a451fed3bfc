import { Argument, Command, Option } from 'commander';
import { Role } from '../shared/features/administration/model.ts';
import { ImportKind } from '../shared/features/imports/model.ts';
import { backUp, restore } from './commands/backup-command.ts';
import { makeDemo } from './commands/demo-command.ts';
import { exportTo } from './commands/export-command.ts';
import { promisesInMail, promisesInWords } from './commands/find-promises-command.ts';
import { importFiles, importInWords } from './commands/import-command.ts';
import { addLoyaltyCommands } from './commands/loyalty-commands.ts';
import { addSurveyCommands } from './commands/survey-commands.ts';
import { addUser } from './commands/user-command.ts';
import { inWorkplace } from './commands/workplace.ts';
import { terminalLanguage } from './env.ts';
import { describeApi } from './features/integrations/api-document.ts';
import { explainRefusal } from './startup/explain-refusal.ts';
import { speakIn } from './startup/speak.ts';

const speak = speakIn(terminalLanguage());
const collect = (value: string, before: string[]) => [...before, value];
const line = (text: string) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${text}`);

/** Data go to standard output, progress and refusals to standard error. */
function answer(json: boolean, value: unknown, text: string): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  console.log(json ? JSON.stringify(value, null, 2) : text);
}

const program = new Command('kith').description(speak('commands:about')).showHelpAfterError().exitOverride();

program
  .command('import')
  .description(speak('commands:import'))
  .addArgument(new Argument('<kind>').choices(ImportKind.options))
  .argument('<files...>')
  .option('--dry-run', speak('commands:dryRun'), false)
  .option('--map <column=field>', speak('commands:map'), collect, [])
  .option('--as <email>', speak('commands:importAs'))
  .option('--json', speak('commands:json'), false)
  .action(
    async (
      kind: ImportKind,
      files: string[],
      options: { dryRun: boolean; map: string[]; as?: string; json: boolean },
    ) => {
      const imported = await inWorkplace((workplace) =>
        importFiles(
          workplace,
          { kind, files, speak },
          {
            dryRun: options.dryRun,
            map: options.map,
            as: options.as,
            onProgress: (file, { read }) => line(speak('commands:progress', { file, read })),
          },
        ),
      );
      answer(options.json, imported, importInWords(imported, speak));
      if (imported.some(({ refusal }) => refusal !== null)) process.exitCode = 1;
    },
  );

program
  .command('export')
  .description(speak('commands:export'))
  .argument('<folder>')
  .option('--json', speak('commands:json'), false)
  .action(async (folder: string, { json }: { json: boolean }) => {
    const files = await inWorkplace((workplace) => exportTo(workplace, folder));
    answer(json, { folder, files }, speak('commands:exported', { files: files.length, folder }));
  });

program
  .command('backup')
  .description(speak('commands:backup'))
  .argument('<file>')
  .option('--json', speak('commands:json'), false)
  .action(async (file: string, { json }: { json: boolean }) => {
    const made = await backUp(file, ({ table, rows }) => line(`${table} ${rows}`));
    answer(json, made, speak('commands:backedUp', made));
  });

program
  .command('restore')
  .description(speak('commands:restore'))
  .argument('<file>')
  .option('--ledger <file>', speak('commands:ledger'))
  .option('--json', speak('commands:json'), false)
  .action(async (file: string, { ledger, json }: { ledger?: string; json: boolean }) => {
    const onProgress = ({ table, rows }: { table: string; rows: number }) => line(`${table} ${rows}`);
    const restored = await restore(file, { ledger, onProgress });
    const erased = speak('commands:erasedAgain', { count: restored.erasedAgain });
    answer(json, restored, `${speak('commands:restored', restored)}\n${erased}`);
  });

program
  .command('demo')
  .description(speak('commands:demo'))
  .option('--json', speak('commands:json'), false)
  .action(async ({ json }: { json: boolean }) => {
    const signIns = await inWorkplace((workplace) =>
      makeDemo(workplace, (done, total) => line(`${done}/${total}`)),
    );
    const lines = signIns.map(({ email, password, roles }) =>
      speak('commands:signIn', { email, password, roles: roles.join(', ') }),
    );
    answer(json, signIns, [speak('commands:signIns'), ...lines].join('\n'));
  });

program
  .command('user')
  .description(speak('commands:user'))
  .argument('<email>')
  .option('--name <name>', speak('commands:userName'))
  .addOption(new Option('--role <role...>', speak('commands:userRole')).choices(Role.options).default([]))
  .option('--json', speak('commands:json'), false)
  .action(async (email: string, { name, role, json }: { name?: string; role: Role[]; json: boolean }) => {
    const added = await inWorkplace((workplace) => addUser(workplace, { email, name, roles: role }));
    answer(json, added, speak('commands:userAdded', added));
  });

program
  .command('promises')
  .description(speak('commands:promises'))
  .command('find')
  .description(speak('commands:promisesFind'))
  .argument('<file>')
  .addOption(
    new Option('--written-by <side>', speak('commands:writtenBy')).choices(['us', 'them']).default('them'),
  )
  .option('--time-zone <name>', speak('commands:timeZone'))
  .option('--country <code>', speak('commands:country'))
  .option('--json', speak('commands:json'), false)
  .action(
    async (
      file: string,
      { json, ...options }: { writtenBy: 'us' | 'them'; timeZone?: string; country?: string; json: boolean },
    ) => {
      const { writtenBy, timeZone, country } = options;
      const found = await promisesInMail(file, { writtenBy, timeZone, country, now: new Date() });
      answer(json, found, promisesInWords(found, speak));
    },
  );

addSurveyCommands(program, speak, answer);
addLoyaltyCommands(program, speak, answer);

program
  .command('api')
  .description(speak('commands:api'))
  .command('describe')
  .description(speak('commands:apiDescribe'))
  .action(() => console.log(JSON.stringify(describeApi(), null, 2)));

try {
  await program.parseAsync();
} catch (error) {
  // Commander has already said what is wrong with the words of the command; --help is no error.
  const isSaid = error instanceof Error && 'exitCode' in error;
  if (!isSaid) console.error(explainRefusal(error, speak));
  process.exitCode = isSaid ? Number(error.exitCode) : 1;
}
