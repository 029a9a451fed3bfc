import { quadraticForm } from '../../../../shared/features/loyalty/value/delta-method.ts';
import { twoDigits } from '../../../../shared/features/loyalty/value/two-digits.ts';
import type { ValueRange } from '../../../../shared/features/loyalty/value/value-glance.ts';
import { errorsIn80Percent } from '../../../../shared/statistics/normal-interval.ts';
import type { Figure } from './orders-ahead.ts';
import type { Valuation, ValuedBuyer } from './value-of-buyer.ts';

/**
 * Adds buyers up. Each one’s luck evens out among many; an error in the model’s parameters is the same for all, and so is what the
 * model does not know of, which the holdout shows.
 */
export class MoneyAhead {
  #mean = 0;
  #variance = 0;
  #slopes: number[] = [];
  #costs = 0;

  /** `share` of an order’s amount counts, less `costs` that do not depend on luck. */
  add(buyer: ValuedBuyer, figure: Figure, { share, costs } = { share: 1, costs: 0 }): void {
    const spread = buyer.ownSpread(figure);
    this.#mean += spread.mean * share - costs;
    this.#variance += spread.variance * share ** 2;
    this.#costs += costs;
    for (const [index, slope] of figure.slopes.entries())
      this.#slopes[index] = (this.#slopes[index] ?? 0) + slope * buyer.orderSpend.mean * share;
  }

  /** `modelError`: by which share the model was off in total where it was tried, taken for one standard deviation. */
  range({ chosen }: Valuation, modelError: number): ValueRange {
    const common = chosen ? quadraticForm(this.#slopes, chosen.covariance) : 0;
    const margin = errorsIn80Percent * Math.sqrt(this.#variance + common + (this.#mean * modelError) ** 2);
    // Nobody orders less than nothing: where an order earns something, the costs are all there is to lose.
    const least = this.#mean < -this.#costs ? Number.NEGATIVE_INFINITY : -this.#costs;
    return {
      lowMinor: twoDigits(Math.max(this.#mean - margin, least)),
      midMinor: twoDigits(this.#mean),
      highMinor: twoDigits(this.#mean + margin),
    };
  }
}
