const millisecondsPerDay = 86_400_000;

/** Days since 1970, for columns of numbers. */
export const dayNumberOf = (day: string): number => Date.parse(day) / millisecondsPerDay;
export const dayOfNumber = (number: number): string =>
  new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
