import { normalCumulative, normalQuantile } from '../../../statistics/special-functions.ts';

/** What is known of a customer’s coming orders and of what one is worth. */
export type ExpectedSpend = {
  /** Of orders in the time ahead. */
  orders: number;
  /** Of the expected orders, from the parameters’ uncertainty. */
  ordersVariance: number;
  /** The probability of ordering at all again; 1 where no model says. */
  alive: number;
  /** The shape of the gamma that the buying rate follows, given the history. */
  rateShape: number;
  /** Of one order, minor units. */
  mean: number;
  /** The shape of the gamma that single orders follow. */
  orderShape: number;
  /** Squared relative error of `mean`. */
  meanError: number;
};

export type Spread = { mean: number; variance: number; nothing: number };

/**
 * Mean, variance and probability of nothing of the money to come. Given the history the number of orders is taken for nothing with
 * probability 1 − alive, else negative binomial with the model’s mean; amounts are gamma around the customer’s mean, which is
 * itself uncertain. Leaving halfway is in the mean, not in the spread.
 */
export function spreadOf(expected: ExpectedSpend): Spread {
  const { orders, ordersVariance, rateShape, mean, orderShape, meanError } = expected;
  if (orders <= 0 || mean <= 0) return { mean: 0, variance: 0, nothing: 1 };
  const alive = Math.max(expected.alive, 1e-9);
  const whenAlive = orders / alive;
  const ordersSpread = orders + alive * whenAlive ** 2 * (1 + 1 / rateShape) - orders ** 2 + ordersVariance;
  const variance =
    mean ** 2 * (orders / orderShape + ordersSpread * (1 + meanError) + orders ** 2 * meanError);
  const nothing = 1 - alive + alive * (1 + whenAlive / rateShape) ** -rateShape;
  return { mean: orders * mean, variance, nothing };
}

const eightInTen = 0.1;

/** Less than these is taken for none; money in minor units. */
const leastChance = 1e-9;
const leastMoney = 1e-6;

/**
 * Eight times in ten the money lies between `low` and `high`: nothing with its probability, else log-normal of the same mean
 * and variance. `high` is never below the mean.
 */
export function rangeOf(spread: Spread): { low: number; mid: number; high: number } {
  const { mean, nothing } = spread;
  if (mean <= 0) return { low: 0, mid: 0, high: 0 };
  const { some, centre, width } = someMoney(spread);
  const quantile = (share: number) => {
    const among = (share - nothing) / some;
    return among <= 0 ? 0 : Math.exp(centre + width * normalQuantile(among));
  };
  return {
    low: Math.min(mean, quantile(eightInTen)),
    mid: mean,
    high: Math.max(mean, quantile(1 - eightInTen)),
  };
}

/** The probability of less than `amount`, which is above 0; of the same money as `rangeOf`. */
export function probabilityBelow(spread: Spread, amount: number): number {
  const { some, centre, width } = someMoney(spread);
  if (spread.mean <= leastMoney || some <= leastChance) return 1;
  const above = Math.log(amount) - centre;
  const among = width > 0 ? normalCumulative(above / width) : Number(above > 0);
  return Math.min(1, spread.nothing + some * among);
}

/** Its probability, and the log-normal that it follows where there is any. */
function someMoney({ mean, variance, nothing }: Spread): { some: number; centre: number; width: number } {
  const some = Math.max(1 - nothing, leastChance);
  const someMean = mean / some;
  const someSquare = (variance + mean ** 2) / some;
  const width = Math.sqrt(Math.log(Math.max(1, someSquare / someMean ** 2)));
  return { some, centre: Math.log(someMean) - width ** 2 / 2, width };
}
