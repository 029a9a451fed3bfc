import { z } from 'zod';
import { AppError, type Refusal } from '../../../shared/errors/app-error.ts';
import { Command, type CommandResult } from '../../../shared/features/sync/command.ts';
import type { Context, OrganisationAccess } from '../../context.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { type ParsedCommand, runCommand } from './run-command.ts';

/** Each command is read by itself, so that one from another version of the extension holds up no other. */
export const PushInput = z.object({
  commands: z.array(z.custom<Command>((value) => WithId.safeParse(value).success)).max(100),
});
const WithId = z.looseObject({ id: z.uuid() });

/**
 * Every command in a transaction of its own, in the order given. Done ones are remembered and never run twice;
 * refused ones are not, so that an edited retry may succeed. A fault ends the push: what was done stays done.
 */
export async function push(
  asked: Pick<OrganisationAccess, 'session' | 'write'> & Pick<Context, 'log' | 'requestId'>,
  input: z.output<typeof PushInput>,
): Promise<CommandResult[]> {
  const results: CommandResult[] = [];
  for (const sent of input.commands) {
    const { id } = sent;
    const command = Command.safeParse(sent);
    const refusal = command.success
      ? await refusalOf(asked, () => asked.write((scope) => runOnce(scope, asked.session, command.data)))
      : unreadable(command.error);
    results.push(refusal ? { id, state: 'refused', refusal } : { id, state: 'done' });
  }
  return results;
}

async function runOnce(scope: WriteScope, session: OrganisationAccess['session'], command: ParsedCommand) {
  const remembered = await scope.trx
    .selectFrom('commands')
    .select('id')
    .where('organisation_id', '=', scope.organisationId)
    .where('id', '=', command.id)
    .executeTakeFirst();
  if (remembered) return;
  await runCommand(scope, session, command);
  const result: CommandResult = { id: command.id, state: 'done' };
  await scope.trx
    .insertInto('commands')
    .values({
      organisation_id: scope.organisationId,
      id: command.id,
      staff_id: session.staffId,
      name: command.name,
      result: JSON.stringify(result),
      at: scope.now,
    })
    .execute();
}

async function refusalOf(
  { log, requestId }: Pick<Context, 'log' | 'requestId'>,
  work: () => Promise<void>,
): Promise<Refusal | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.toRefusal();
    if (!isBadData(error)) throw error;
    log.error({ requestId, err: error }, 'command refused for its data');
    return { code: 'invalid', messageKey: 'errors:fault', details: { requestId } };
  }
}

/** Data and integrity errors of PostgreSQL (classes 22 and 23) fail again on every retry; the rest may pass. */
function isBadData(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^2[23]\w{3}$/.test(String(error.code));
}

function unreadable({ issues }: z.ZodError): Refusal {
  const field = issues[0]?.path.join('.') ?? '';
  return { code: 'invalid', messageKey: 'errors:invalid', details: { field } };
}
