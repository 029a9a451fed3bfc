import { gaussLegendre } from './gauss-legendre.ts';
import type { PurchaseSummary } from './purchase-summary.ts';

/** Buying rates are gamma (shape r, rate α in weeks), rates of leaving are gamma (shape s, rate β in weeks). */
export type ParetoNbd = { r: number; alpha: number; s: number; beta: number };

/** When somebody who left did so, at τ between the last purchase and T: the mass of it and means over it. */
type Leaving = {
  /** The integral below over (α + t_x)^-(r+x) (β + t_x)^-s. */
  mass: number;
  /** The mean of ln((α + τ)/(α + t_x)). */
  logAlpha: number;
  logBeta: number;
  /** The mean of 1/(α + τ). */
  inverseAlpha: number;
  inverseBeta: number;
};

const { nodes, weights } = gaussLegendre(32);
/** e^-40 of the largest adds nothing in sixteen digits. */
const negligible = 40;

/** (first + τ)^-firstPower · (second + τ)^-secondPower, first ≤ second, from τ = t_x on. */
type Integrand = { origin: number; firstPower: number; second: number; secondPower: number; ahead: number };

/**
 * s∫(α + τ)^-(r+x) (β + τ)^-(s+1) dτ from t_x to T: Fader & Hardie (2005), A Note on Deriving the Pareto/NBD Model, before
 * the hypergeometric functions of eq. 18, whose difference loses its digits where t_x is close to T. In
 * v = ln((min(α, β) + τ)/(min(α, β) + t_x)) it is log-concave and smooth out to π beside the real line.
 */
function leaving({ r, alpha, s, beta }: ParetoNbd, { frequency, recency, T }: PurchaseSummary): Leaving {
  const isAlphaFirst = alpha < beta;
  const shape = r + frequency;
  const origin = Math.min(alpha, beta) + recency;
  const ahead = Math.abs(alpha - beta);
  const second = origin + ahead;
  const [firstPower, secondPower] = isAlphaFirst ? [shape, s + 1] : [s + 1, shape];
  const end = lastThatCounts(
    { origin, firstPower, second, secondPower, ahead },
    Math.log1p((T - recency) / origin),
  );
  let [mass, logFirst, logSecond, inverseFirst, inverseSecond] = [0, 0, 0, 0, 0];
  for (let index = 0; index < nodes.length; index++) {
    const v = nodes[index]! * end;
    const first = origin * Math.exp(v);
    const logGrowth = Math.log((first + ahead) / second);
    const here = weights[index]! * Math.exp((1 - firstPower) * v - secondPower * logGrowth);
    mass += here;
    logFirst += here * v;
    logSecond += here * logGrowth;
    inverseFirst += here / first;
    inverseSecond += here / (first + ahead);
  }
  return {
    mass: (s * mass * end * origin) / (beta + recency),
    logAlpha: (isAlphaFirst ? logFirst : logSecond) / mass,
    logBeta: (isAlphaFirst ? logSecond : logFirst) / mass,
    inverseAlpha: (isAlphaFirst ? inverseFirst : inverseSecond) / mass,
    inverseBeta: (isAlphaFirst ? inverseSecond : inverseFirst) / mass,
  };
}

/** Newton from the right of a concave function stays on the right, so nothing that counts is cut off. */
function lastThatCounts(integrand: Integrand, end: number): number {
  const { origin, firstPower, second, secondPower, ahead } = integrand;
  for (let v = end; ; ) {
    const first = origin * Math.exp(v);
    const log = (1 - firstPower) * v - secondPower * Math.log((first + ahead) / second);
    if (log > -2 * negligible) return v;
    v -= (log + negligible) / (1 - firstPower - (secondPower * first) / (first + ahead));
  }
}

/** The likelihood of having stayed until T, over the same as `Leaving.mass`. */
function staying({ r, alpha, s, beta }: ParetoNbd, { frequency, recency, T }: PurchaseSummary): number {
  const silence = T - recency;
  return Math.exp(
    -(r + frequency) * Math.log1p(silence / (alpha + recency)) - s * Math.log1p(silence / (beta + recency)),
  );
}

export function paretoNbdStays(parameters: ParetoNbd, summary: PurchaseSummary): number {
  const stays = staying(parameters, summary);
  return stays / (stays + leaving(parameters, summary).mass);
}

/**
 * One customer's log-likelihood (eq. 18 of the note) but for Γ(r + x)/Γ(r), which depends on x alone; adds `weight` times its
 * derivatives by (r, α, s, β) to the gradient.
 */
export function addParetoNbdCustomer(
  parameters: ParetoNbd,
  summary: PurchaseSummary,
  { gradient, weight }: { gradient: Float64Array; weight: number },
): number {
  const { r, alpha, s, beta } = parameters;
  const { frequency: x, recency, T } = summary;
  const stays = staying(parameters, summary);
  const { mass, logAlpha, logBeta, inverseAlpha, inverseBeta } = leaving(parameters, summary);
  const left = mass / (stays + mass);
  const stayed = 1 - left;
  const grownAlpha = Math.log1p(recency / alpha);
  const grownBeta = Math.log1p(recency / beta);
  const silentAlpha = Math.log1p((T - recency) / (alpha + recency));
  const silentBeta = Math.log1p((T - recency) / (beta + recency));
  gradient[0]! -= weight * (grownAlpha + stayed * silentAlpha + left * logAlpha);
  gradient[1]! += weight * (r / alpha - (r + x) * (stayed / (alpha + T) + left * inverseAlpha));
  gradient[2]! += weight * (left / s - grownBeta - stayed * silentBeta - left * logBeta);
  gradient[3]! += weight * (s / beta - (stayed * s) / (beta + T) - left * (s + 1) * inverseBeta);
  return Math.log(stays + mass) - r * grownAlpha - x * Math.log(alpha + recency) - s * grownBeta;
}
