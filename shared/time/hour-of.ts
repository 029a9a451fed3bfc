/** The full hour, in UTC, an instant lies in. */
export function hourOf(instant: Date): Date {
  const millisecondsPerHour = 3_600_000;
  return new Date(Math.floor(instant.getTime() / millisecondsPerHour) * millisecondsPerHour);
}
