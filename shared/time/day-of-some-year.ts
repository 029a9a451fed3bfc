/** Whether some year has this day; 29 February counts. */
export function isDayOfSomeYear(month: number, day: number): boolean {
  const inLeapYear = new Date(Date.UTC(2000, month - 1, day));
  return inLeapYear.getUTCMonth() === month - 1 && inLeapYear.getUTCDate() === day;
}
