import type pg from 'pg';

/** Rows as a file holds them: in the order in which they lie there, with the transaction that wrote them. */
type Lying = { xmin: number };

export type DatabaseCopy = {
  people: (Lying & { id: string; issuedFor: Buffer | null; lastSeenAt: number })[];
  ballots: (Lying & { key: Buffer; name: string })[];
};

export async function copyDatabase(owner: pg.Pool, roundId: string): Promise<DatabaseCopy> {
  const people = await owner.query<DatabaseCopy['people'][number]>(
    `SELECT eligible.xmin::text::bigint AS xmin, staff_id AS id, issued_for AS "issuedFor",
       extract(epoch FROM last_seen_at)::float AS "lastSeenAt"
     FROM survey_eligible AS eligible JOIN devices USING (organisation_id, staff_id)
     WHERE round_id = $1 ORDER BY eligible.ctid`,
    [roundId],
  );
  const ballots = await owner.query<DatabaseCopy['ballots'][number]>(
    `SELECT xmin::text::bigint AS xmin, token_hash AS key, encode(sha256(body), 'hex') AS name
     FROM survey_ballots WHERE round_id = $1 ORDER BY ctid`,
    [roundId],
  );
  return { people: people.rows, ballots: ballots.rows };
}
