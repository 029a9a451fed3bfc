import { claimFit, type FitPlace, noteFit } from './fit-rows.ts';
import { runFit } from './run-fit.ts';

/** Of several processes one takes it; whatever goes wrong is told where the fit was asked for. */
export async function runWaitingFit(place: FitPlace): Promise<void> {
  const id = await claimFit(place);
  if (!id) return;
  try {
    await runFit(place, id);
  } catch (error) {
    await noteFit(place, id, { state: 'failed', problem: 'value:problem.fault', finished_at: place.now() });
    throw error;
  }
}
