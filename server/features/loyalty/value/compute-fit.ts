import type { BaseValue, FitResult } from '../../../../shared/features/loyalty/value/fit-result.ts';
import type { FitStep } from '../../../../shared/features/loyalty/value/fit-state.ts';
import {
  type PlainBasis,
  plainValue,
  unitsPerYear,
  type ValueAssumptions,
  worthOfYears,
} from '../../../../shared/features/loyalty/value/plain-value.ts';
import { rangeOf, type Spread } from '../../../../shared/features/loyalty/value/spend-range.ts';
import { AliveModel } from '../../../../shared/features/loyalty/value/value-glance.ts';
import type { GammaGamma } from '../../../../shared/statistics/expected-spend.ts';
import { fitGammaGamma } from '../../../../shared/statistics/gamma-gamma.ts';
import type { BuyerColumns } from './buyer-columns.ts';
import { chooseModel, type ModelChoice } from './choose-model.ts';
import { correlation } from './correlation.ts';
import { known } from './known.ts';
import { type ScoreColumns, scoreBuyers } from './score-buyers.ts';
import { MoneyAhead } from './value-base.ts';
import { histogramOf } from './value-histogram.ts';
import { type BuyerToValue, type Valuation, type ValuedBuyer, valueBuyersBy } from './value-of-buyer.ts';

export type FitOrder = {
  buyers: BuyerColumns;
  today: number;
  splitDay: number;
  currency: string;
  assumptions: ValueAssumptions;
};

/** A row a buyer, in the order given; NaN for what is not known. Rounded where it is shown, not here. */
type ValueColumns = Record<'alive' | 'orders' | 'low' | 'mid' | 'high' | 'plain', Float64Array> &
  ScoreColumns;
export type ComputedFit = { result: FitResult; values: ValueColumns };

/** The whole reckoning of one organisation: minutes of arithmetic for a hundred thousand buyers, so not for the thread that answers. */
export function computeFit(order: FitOrder, onStep: (step: FitStep) => void): ComputedFit {
  const { buyers, today, splitDay, assumptions } = order;
  const columns = {
    frequency: buyers.orderDays.map((days) => days - 1),
    recency: buyers.lastDay.map((day, row) => (day - buyers.firstDay[row]!) / 7),
    T: buyers.firstDay.map((day) => Math.max(0, today - day) / 7),
  };
  const choice = chooseModel({ columns, buyers, splitDay }, onStep);
  const meanSpendMinor = meanOf(buyers.price);
  const spend = fitSpend(columns.frequency, buyers.repeatSpend, meanSpendMinor);
  onStep('writing');
  const valuation: Valuation = {
    chosen: choice.chosen,
    spend,
    meanSpendMinor,
    horizon: assumptions,
  };
  const { values, base } = valueAll(order, valuation, totalError(choice));
  const result: FitResult = {
    alive:
      choice.chosen &&
      AliveModel.parse({
        model: choice.chosen.model.name,
        parameters: choice.models.find(({ model }) => model === choice.chosen!.model.name)!.parameters,
      }),
    covariance: choice.chosen?.covariance.map((row) => [...row]) ?? null,
    problem: choice.problem,
    models: choice.models,
    spend: valuation.spend,
    spendCorrelation: correlation(columns.frequency, buyers.repeatSpend),
    meanSpendMinor: valuation.meanSpendMinor,
    holdout: choice.holdout,
    base,
  };
  return { result, values };
}

function valueAll(
  order: FitOrder,
  valuation: Valuation,
  modelError: number | null,
): { values: ValueColumns; base: BaseValue } {
  const { buyers, today, assumptions, currency } = order;
  const values = emptyColumns(buyers, today);
  const [nextYear, overYears] = [new MoneyAhead(), new MoneyAhead()];
  const valueBuyer = valueBuyersBy(valuation);
  const spreads: Spread[] = [];
  const living = [...buyers.isLiving.keys()].filter((row) => buyers.isLiving[row]);
  let plainMinor = 0;
  for (const row of living) {
    const { history, plain } = buyerAt(buyers, row, today);
    const valued = valueBuyer(history);
    values.alive[row] = valued.alive ?? Number.NaN;
    values.orders[row] = valued.nextYear.orders;
    if (plain === null) continue;
    const range = rangeOf(valued.spread);
    spreads.push(valued.spread);
    values.low[row] = range.low;
    values.mid[row] = range.mid;
    values.high[row] = range.high;
    values.plain[row] = plainValue(plain, assumptions).valueMinor;
    plainMinor += values.plain[row]!;
    nextYear.add(valued, valued.nextYear);
    overYears.add(valued, valued.overYears(), profitOf(valued, assumptions, plain.marginShare));
  }
  const rangeOfAll = (all: MoneyAhead) =>
    spreads.length > 0 && modelError !== null ? all.range(valuation, modelError) : null;
  const base: BaseValue = {
    currency,
    customers: spreads.length,
    withoutAmount: living.length - spreads.length,
    nextYear: rangeOfAll(nextYear),
    overYears: rangeOfAll(overYears),
    plainMinor,
    histogram: histogramOf(spreads),
  };
  return { values, base };
}

function emptyColumns(buyers: BuyerColumns, today: number): ValueColumns {
  const column = () => new Float64Array(buyers.isLiving.length).fill(Number.NaN);
  return {
    ...{ alive: column(), orders: column(), plain: column() },
    ...{ low: column(), mid: column(), high: column() },
    ...scoreBuyers(buyers, today),
  };
}

/** `plain` is null where nothing was ordered in the organisation’s currency: what they spend is not known then, nor made up. */
function buyerAt(
  buyers: BuyerColumns,
  row: number,
  today: number,
): { history: BuyerToValue; plain: PlainBasis | null } {
  const firstDay = buyers.firstDay[row]!;
  const orderDays = buyers.orderDays[row]!;
  const priceMinor = known(buyers.price[row]!);
  const recency = (buyers.lastDay[row]! - firstDay) / 7;
  const summary = { frequency: orderDays - 1, recency, T: Math.max(0, today - firstDay) / 7 };
  return {
    history: { summary, meanSpend: known(buyers.repeatSpend[row]!) },
    plain:
      priceMinor === null
        ? null
        : {
            unitsPerYear: unitsPerYear(orderDays, today - firstDay),
            priceMinor,
            marginShare: known(buyers.marginShare[row]!),
          },
  };
}

/** What of an order’s amount is kept, and what a customer costs whether or not they order. */
function profitOf(
  { orderSpend }: ValuedBuyer,
  assumptions: ValueAssumptions,
  marginShare: number | null,
): { share: number; costs: number } {
  const { counts, sellingShare, sellingPerOrderMinor, advertisingMinor, years, discountRate } = assumptions;
  const kept = counts === 'margin' ? (marginShare ?? 1) : 1;
  const perOrder = orderSpend.mean > 0 ? sellingPerOrderMinor / orderSpend.mean : 0;
  return {
    share: kept - sellingShare - perOrder,
    costs: advertisingMinor * worthOfYears(years, discountRate),
  };
}

/** In units of the mean order, so that the parameters’ size does not hang on the currency; null where it is not to be trusted. */
function fitSpend(frequency: Float64Array, spends: Float64Array, unit: number): GammaGamma | null {
  if (!(unit > 0)) return null;
  const meanSpend = spends.map((each) => (Number.isNaN(each) ? 0 : each / unit));
  const { converged, parameters } = fitGammaGamma({ frequency, meanSpend });
  if (!converged || parameters.q <= 1) return null;
  return { ...parameters, gamma: parameters.gamma * unit };
}

/** Null where it was not tried: the luck of many evens out, so that alone it would make a range far too narrow. */
function totalError({ chosen, holdout }: ModelChoice): number | null {
  const total = (chosen ? holdout?.models[chosen.model.name] : holdout?.naive)?.total;
  return total !== undefined && holdout?.actual ? Math.abs(total / holdout.actual - 1) : null;
}

function meanOf(figures: Float64Array): number {
  const known = figures.filter((figure) => !Number.isNaN(figure));
  return known.length > 0 ? known.reduce((sum, each) => sum + each / known.length, 0) : 0;
}
