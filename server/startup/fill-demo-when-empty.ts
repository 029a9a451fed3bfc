import { needsFirstAdministrator } from '../auth/installation.ts';
import type { Database } from '../db/schema.ts';
import { type DemoSignIn, fillDemo } from '../demo/fill-demo.ts';
import type { Speak } from './speak.ts';

/** A second start with `--demo` finds the company it made and leaves it as it is. */
export async function fillDemoWhenEmpty(
  place: { database: Database; now: Date; ballotUrl: string },
  speak: Speak,
): Promise<DemoSignIn[]> {
  if (!(await needsFirstAdministrator(place.database))) {
    console.log(speak('startup:demoSkipped'));
    return [];
  }
  console.log(speak('startup:demoFilling'));
  const { signIns } = await fillDemo(place);
  return signIns;
}
