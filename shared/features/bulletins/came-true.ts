type Forecast = { lowPercent: number; highPercent: number };

/** Both ends belong to what was forecast. */
export function cameTrue({ lowPercent, highPercent }: Forecast, actualPercent: number): boolean {
  return lowPercent <= actualPercent && actualPercent <= highPercent;
}

/** How often forecasts came true; `low` and `high` bound the share a longer record would show (95 %). */
export type HitRate = { hits: number; of: number; low: number; high: number };

export type BulletinAccuracy = { all: HitRate; byProduct: ({ product: string } & HitRate)[] };
