import { createHash } from 'node:crypto';
import { z } from 'zod';
import { mostRows, type Saved } from '../../../shared/features/integrations/api-shapes.ts';
import type { ApiScope } from '../../../shared/features/integrations/model.ts';
import type { Language } from '../../../shared/i18n/catalogue.ts';
import type { Session } from '../../auth/session.ts';
import { type ReadScope, readIn, type WriteScope, writeIn } from '../../db/organisation-scope.ts';
import type { Database } from '../../db/schema.ts';
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
  method: 'get' | 'post';
  /** As OpenAPI writes it: `/customers/{id}`. */
  path: string;
  scope: ApiScope;
  summary: string;
  /** Parameters of path and query. */
  asked: z.ZodObject | null;
  /** One row of the body. */
  row: z.ZodType | null;
  answer: z.ZodType;
  example: { asked?: Record<string, string>; row?: object; answer: object };
  answerTo(call: ApiCall): Promise<ApiAnswer>;
};

const Rows = z.array(z.unknown()).min(1).max(mostRows);

type Said = Pick<ApiRoute, 'path' | 'scope' | 'summary' | 'example'>;

export function reading<Asked extends z.ZodObject, Answer extends z.ZodType>(
  said: Said & { asked: Asked; answer: Answer },
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
    async answerTo({ database, caller: { session }, now, asked }) {
      const input = said.asked.parse(asked);
      const body = await readIn(database, session.organisationId, (scope) =>
        read(scope, { session, now }, input),
      );
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
    async answerTo(call) {
      const { session, name } = call.caller;
      const { organisationId, staffId: tokenId } = session;
      const actor: Actor = { session, source: { origin: 'api', originDetail: name } };
      const rows = Array.isArray(call.body) ? Rows.parse(call.body) : null;
      const row = rows ? null : said.row.parse(call.body);
      const work = async (scope: WriteScope): Promise<ApiAnswer> => {
        if (rows) {
          const saveRow = (value: unknown) => save(scope, actor, said.row.parse(value));
          return { status: 200, body: await saveEach(scope, rows, { saveRow, ...call }) };
        }
        const body = await save(scope, actor, row as z.output<Row>);
        return { status: body.isNew ? 201 : 200, body };
      };
      const { idempotencyKey: key, now } = call;
      return writeIn(call.database, { organisationId, now }, (scope) => {
        if (key === null) return work(scope);
        const fingerprint = createHash('sha256')
          .update(`${said.path}\n${JSON.stringify(call.body)}`)
          .digest();
        return answerOnce(scope, { tokenId, key, fingerprint }, () => work(scope));
      });
    },
  };
}
