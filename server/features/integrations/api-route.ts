import { createHash } from 'node:crypto';
import { z } from 'zod';
import { mostRows, type Saved } from '../../../shared/features/integrations/api-shapes.ts';
import type { ApiScope } from '../../../shared/features/integrations/model.ts';
import type { Language } from '../../../shared/i18n/catalogue.ts';
import type { Session } from '../../auth/session.ts';
import { type ReadScope, readIn, type WriteScope, writeIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
import { recordAct } from '../administration/audit.ts';
import { noteLooks } from '../customers/note-looks.ts';
import type { Actor } from './actor.ts';
import { type ApiAnswer, answerOnce } from './answer-once.ts';
import type { Caller } from './authenticate-token.ts';
import { saveEach } from './save-each.ts';

/** One request, known to come from a token that may make it. */
type ApiCall = {
  database: Database;
  caller: Caller;
  now: Date;
  language: Language;
  requestId: string;
  /** Of path and query together. */
  asked: unknown;
  body: unknown;
  /** Null when the caller gave none. */
  idempotencyKey: string | null;
};

/** A line of the API: what answers it, and all that its document says. */
export type ApiRoute = {
  method: 'get' | 'post' | 'delete';
  /** As OpenAPI writes it: `/customers/{id}`. */
  path: string;
  scope: ApiScope;
  summary: string;
  /** Parameters of path and query. */
  asked: z.ZodObject | null;
  /** One row of the body. */
  row: z.ZodType | null;
  /** Whether the body may be a list of rows. */
  takesMany: boolean;
  answer: z.ZodType;
  example: { asked?: Record<string, string>; row?: object; answer: object };
  answerTo(call: ApiCall): Promise<ApiAnswer>;
};

const Rows = z.array(z.unknown()).min(1).max(mostRows);

type Said = Pick<ApiRoute, 'path' | 'scope' | 'summary' | 'example'>;

export function reading<Asked extends z.ZodObject, Answer extends z.ZodType>(
  said: Said & {
    asked: Asked;
    answer: Answer;
    /** The customers this answer shows, where it was asked for them and not for a list. */
    looksAt?: (answer: z.output<Answer>) => string[];
  },
  read: (
    scope: ReadScope,
    by: { session: Session; now: Date },
    asked: z.output<Asked>,
  ) => Promise<z.output<Answer> & object>,
): ApiRoute {
  return {
    ...said,
    method: 'get',
    row: null,
    takesMany: false,
    async answerTo({ database, caller: { session }, now, asked }) {
      const input = said.asked.parse(asked);
      const body = await readIn(database, session.organisationId, (scope) =>
        read(scope, { session, now }, input),
      );
      const hourAt = now.toISOString();
      const looks = said.looksAt?.(body).map((customerId) => ({ customerId, hourAt })) ?? [];
      await noteLooks({ database, session, now: () => now, surface: 'api' }, looks);
      return { status: 200, body };
    },
  };
}

/** Takes one row, or a list of them in which each stands or falls for itself. */
export function writing<Row extends z.ZodType>(
  said: Said & { row: Row; answer: typeof Saved },
  save: (scope: WriteScope, actor: Actor, row: z.output<Row>) => Promise<Saved>,
): ApiRoute {
  return {
    ...said,
    method: 'post',
    asked: null,
    takesMany: true,
    answerTo(call) {
      const { session, name } = call.caller;
      const actor: Actor = { session, source: { origin: 'api', originDetail: name } };
      const rows = Array.isArray(call.body) ? Rows.parse(call.body) : null;
      const row = rows ? null : said.row.parse(call.body);
      return once(call, said.path, async (scope) => {
        if (rows) {
          const saveRow = (value: unknown) => save(scope, actor, said.row.parse(value));
          return { status: 200, body: await saveEach(scope, rows, { saveRow, ...call }) };
        }
        const body = await save(scope, actor, row as z.output<Row>);
        return { status: body.isNew ? 201 : 200, body };
      });
    },
  };
}

/** Takes one row and leaves a trace of who did what. */
export function adding<Row extends z.ZodType, Answer extends z.ZodType<{ id: string }>>(
  said: Said & { action: string; row: Row; answer: Answer },
  add: (scope: WriteScope, session: Session, row: z.output<Row>) => Promise<z.output<Answer>>,
): ApiRoute {
  return {
    ...said,
    method: 'post',
    asked: null,
    takesMany: false,
    answerTo(call) {
      const { session } = call.caller;
      const row = said.row.parse(call.body);
      return once(call, said.path, async (scope) => {
        const body = await add(scope, session, row);
        await recordAct(scope, scope.now, {
          ...{ staffId: session.staffId, action: said.action, subjectId: body.id, details: row as object },
        });
        return { status: 201, body };
      });
    },
  };
}

/** Does something to what the path names, and leaves a trace of it. */
export function acting(
  said: Said & { method: 'post' | 'delete'; action: string },
  act: (scope: WriteScope, named: { id: string }) => Promise<void>,
): ApiRoute {
  return {
    ...said,
    asked: Named,
    row: null,
    takesMany: false,
    answer: Named,
    async answerTo({ database, caller: { session }, now, asked }) {
      const { id } = Named.parse(asked);
      await writeIn(database, { organisationId: session.organisationId, now }, async (scope) => {
        await act(scope, { id });
        await recordAct(scope, now, { staffId: session.staffId, action: said.action, subjectId: id });
      });
      return { status: 200, body: { id } };
    },
  };
}

const Named = z.object({ id: z.uuid() });

/** Under the caller's key if there is one. */
function once(
  { database, caller: { session }, idempotencyKey: key, now, body }: ApiCall,
  path: string,
  work: (scope: WriteScope) => Promise<ApiAnswer>,
): Promise<ApiAnswer> {
  const { organisationId, staffId: tokenId } = session;
  return writeIn(database, { organisationId, now }, (scope) => {
    if (key === null) return work(scope);
    const fingerprint = createHash('sha256')
      .update(`${path}\n${JSON.stringify(body)}`)
      .digest();
    return answerOnce(scope, { tokenId, key, fingerprint }, () => work(scope));
  });
}
