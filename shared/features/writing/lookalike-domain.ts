import { companyDomain } from '../customers/company-domain.ts';
import { editDistance } from './edit-distance.ts';
import type { LookalikeReason } from './model.ts';

/** Letters of other scripts, and pairs of Latin ones, that are read as another; the shape they are read as. */
const shapes: readonly [RegExp, string][] = [
  [/[аɑα]/g, 'a'],
  [/[еҽ]/g, 'e'],
  [/[оοօ0]/g, 'o'],
  [/[рρ]/g, 'p'],
  [/[сϲ]/g, 'c'],
  [/[хχ]/g, 'x'],
  [/[уγ]/g, 'y'],
  [/[ѕ5]/g, 's'],
  [/[іıӏ1il|]/g, 'l'],
  [/[ԁ]|cl/g, 'd'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
];

/** Shorter names are too often neighbours by chance. */
const shortestCompared = 5;
const longEnoughForTwo = 9;

/**
 * The known domain that an unknown one could be taken for, and why, or null. A known domain is never suspected. The same
 * shape is the strongest ground, then a few letters, then the same name under another ending.
 */
export function lookalikeOf(
  domain: string,
  known: readonly string[],
): { like: string; how: LookalikeReason } | null {
  const given = registered(domain);
  const theirs = [...new Set(known.map(registered))];
  if (theirs.includes(given)) return null;
  let best: { like: string; how: LookalikeReason } | null = null;
  for (const like of theirs) {
    const how = resemblance(given, like);
    if (how && (!best || grounds.indexOf(how) < grounds.indexOf(best.how))) best = { like, how };
  }
  return best;
}

const grounds: LookalikeReason[] = ['same-shape', 'few-letters', 'other-ending'];

function resemblance(given: string, like: string): LookalikeReason | null {
  if (shapeOf(given) === shapeOf(like)) return 'same-shape';
  const [name, theirName] = [nameOf(given), nameOf(like)];
  if (name === theirName) return name.length >= shortestCompared ? 'other-ending' : null;
  if (endingOf(given) !== endingOf(like) || theirName.length < shortestCompared) return null;
  const most = theirName.length >= longEnoughForTwo ? 2 : 1;
  return editDistance(name, theirName, most) <= most ? 'few-letters' : null;
}

function registered(domain: string): string {
  const host = domain.toLowerCase();
  return companyDomain(host) ?? host;
}

function shapeOf(domain: string): string {
  return shapes.reduce((text, [pattern, shape]) => text.replace(pattern, shape), domain);
}

function nameOf(domain: string): string {
  return domain.slice(0, domain.indexOf('.'));
}

function endingOf(domain: string): string {
  return domain.slice(domain.indexOf('.'));
}
