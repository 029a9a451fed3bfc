import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { Command } from '../../shared/features/sync/command.ts';
import { openTestDatabase } from '../support/test-organisation.ts';
import { acceptableInputs } from './acceptable-inputs.ts';
import { callProcedure, procedures } from './call-procedure.ts';
import { fillNeighbour, type Neighbour } from './neighbour.fixture.ts';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let filled: Neighbour;
let ids: string[];
beforeAll(async () => {
  opened = await openTestDatabase();
  filled = await fillNeighbour(opened.database);
  ids = Object.values(filled).filter((value) => z.uuid().safeParse(value).success) as string[];
});
afterAll(() => opened.close());

const asked = Object.entries(procedures).flatMap(([path, { _def }]) => {
  const schema = _def.inputs?.[0] as z.ZodType | undefined;
  return schema ? [{ path, schema }] : [];
});

const pushed = Command.options.map((schema) => ({ name: schema.shape.name.value, schema }));

/** What is taught is a ladder of selectors, which chance does not meet. */
const narrow = ['mailClients.teach'];

const faultsOf = async (path: string, inputs: readonly unknown[]) => {
  const faults: object[] = [];
  for (const input of inputs)
    try {
      await callProcedure(filled.administrator, path, input);
    } catch (error) {
      if (!(error instanceof TRPCError)) throw error;
      if (error.code === 'INTERNAL_SERVER_ERROR') faults.push({ input, cause: String(error.cause) });
    }
  return faults;
};

test.each(asked)(
  '$path answers or refuses whatever it accepts, and never breaks',
  async ({ path, schema }) => {
    const inputs = acceptableInputs(schema, { count: 6, ids });
    expect(inputs.length > 0).toBe(!narrow.includes(path));
    expect(await faultsOf(path, inputs)).toEqual([]);
  },
);

test.each(pushed)(
  '$name pushed by a device is done or refused, and never breaks',
  async ({ name, schema }) => {
    const commands = acceptableInputs(schema, { count: 6, ids });
    expect(commands.length > 0).toBe(!narrow.includes(name));
    const inputs = commands.map((command) => ({ commands: [command] }));
    expect(await faultsOf('sync.push', inputs)).toEqual([]);
  },
);
