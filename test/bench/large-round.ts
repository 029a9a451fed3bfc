import { v7 as uuidv7 } from 'uuid';
import { Element, type ItemSubject, type SurveyItem } from '../../shared/features/surveys/instrument.ts';
import type { Cut, Manifest } from '../../shared/features/surveys/manifest.ts';
import type { BenchOrganisation } from './bench-place.ts';
import { sealBenchRound } from './sealed-bench-round.ts';

const words = (text: string) => ({ en: text, zh: text });

const rating = (id: string, subject: ItemSubject, [min, max]: [0 | 1, number]): SurveyItem => ({
  ...{ id, revision: 1, kind: 'rating', subject, text: words(id), min, max, isReversed: false },
  ...{ lowEnd: words('no'), highEnd: words('yes'), askedIf: null },
});

/** Thirty-eight about the elements, one about satisfaction, one about recommending. */
const items = [
  ...Array.from({ length: 38 }, (_, at) => rating(`item-${at}`, Element.options[at % 5]!, [1, 5])),
  rating('satisfied', 'satisfaction', [1, 5]),
  rating('recommend', 'recommendation', [0, 10]),
];
const comment: SurveyItem = {
  ...{ id: 'change', revision: 1, kind: 'comment', subject: 'context', text: words('What to change?') },
  ...{ maxLength: 600, askedIf: null },
};

/** Everybody, units under it, and cohorts under those, as evenly as it goes. */
function treeOf(cohorts: Manifest['cohorts'], units: number): Cut[] {
  const everybody = { id: uuidv7(), name: words('Everybody'), parentId: null };
  const unitOf = (at: number) => Math.floor((at * units) / cohorts.length);
  const cut = (name: string, parentId: string, own: Manifest['cohorts']): Cut => ({
    ...{ id: uuidv7(), name: words(name), parentId, cohortIds: own.map(({ id }) => id) },
  });
  const below = Array.from({ length: units }, (_, unit) => {
    const own = cohorts.filter((_, at) => unitOf(at) === unit);
    const whole = cut(`Unit ${unit}`, everybody.id, own);
    return [whole, ...own.map((cohort, at) => cut(`Team ${unit}.${at}`, whole.id, [cohort]))];
  });
  return [{ ...everybody, cohortIds: cohorts.map(({ id }) => id) }, ...below.flat()];
}

export type LargeRound = {
  ballots: number;
  groups: number;
  /** Every so many-th cohort gave so few only, which will have to be hidden. */
  few: { every: number; ballots: number };
};

/** A sealed round of forty items and so many groups, with its ballots in. */
export async function fillLargeRound(
  organisation: BenchOrganisation,
  { ballots, groups, few }: LargeRound,
): Promise<Manifest> {
  const units = Math.floor(Math.sqrt(groups));
  const cohorts = groups - units - 1;
  const perCohort = Math.ceil((ballots * 1.25) / cohorts);
  const { manifest, manifestHash } = await sealBenchRound(organisation, perCohort * cohorts, {
    perCohort,
    reshape: (planned) => ({
      ...planned,
      instrument: { ...planned.instrument, sections: sectionsOf(items.concat(comment)) },
      cuts: treeOf(planned.cohorts, units),
    }),
  });
  const { bare, organisationId } = organisation;
  const { roundId } = manifest;
  await bare.query(
    'UPDATE survey_eligible SET issued_for = sha256(uuid_send(staff_id)) WHERE round_id = $1',
    [roundId],
  );
  const hidden = manifest.cohorts.filter((_, at) => (at + 1) % few.every === 0).map(({ id }) => id);
  const ids = items.map(({ id }) => id);
  const voting = [organisationId, roundId, manifestHash, hidden, ballots, ids, few.ballots];
  await bare.query(scoreBallots, voting);
  await bare.query(commentBallots, [organisationId, roundId, manifestHash, ballots / 5]);
  await bare.query('ANALYZE survey_ballots, survey_comments, survey_eligible');
  return manifest;
}

function sectionsOf(all: readonly SurveyItem[]) {
  return [all.slice(0, 20), all.slice(20, 40), all.slice(40)].map((own, at) => ({
    ...{ id: `section-${at}`, title: words('Section'), items: own },
  }));
}

const nonce = `translate(encode(sha256(uuid_send(gen_random_uuid())), 'base64'), '+/=', '-_')`;

/** What somebody tends to answer comes with each person, so that questions go together; one in twenty is left out. */
const scoreBallots = `
  WITH voters AS MATERIALIZED (
    SELECT staff_id, cohort_id, random() AS leaning,
      row_number() OVER (PARTITION BY cohort_id) > $7::int AND cohort_id = ANY ($4::uuid[]) AS is_silent
    FROM survey_eligible WHERE round_id = $2),
  voting AS MATERIALIZED (SELECT * FROM voters WHERE NOT is_silent ORDER BY leaning LIMIT $5),
  answering AS (
    SELECT staff_id, cohort_id, string_agg(format('"%s":%s', item,
      CASE item WHEN 'recommend' THEN floor(5.5 * (leaning + random()))
        ELSE 1 + floor(2.5 * (leaning + random())) END), ',') AS answers
    FROM voting CROSS JOIN unnest($6::text[]) AS item WHERE random() > 0.05 GROUP BY 1, 2)
  INSERT INTO survey_ballots (organisation_id, round_id, token_hash, cohort_id, body)
  SELECT $1, $2, sha256(uuid_send(gen_random_uuid())), cohort_id, convert_to(rpad(
    format('{"manifestHash":"%s","answers":{%s},"nonce":"%s"}', $3::text, answers, ${nonce}), 8192), 'UTF8')
  FROM answering`;

const commentBallots = `
  INSERT INTO survey_comments (organisation_id, round_id, token_hash, item_id, body)
  SELECT $1, $2, sha256(uuid_send(gen_random_uuid())), 'change', convert_to(rpad(
    format('{"manifestHash":"%s","itemId":"change","text":"%s","nonce":"%s"}', $3::text,
      'Fewer meetings on Monday, please, and an answer to number ' || at, ${nonce}), 8192), 'UTF8')
  FROM generate_series(1, $4::int) AS at`;
