import { createContext, useContext } from 'react';
import type { ComplaintStepKind } from '../../shared/features/complaints/next-steps.ts';
import type { PromiseProposal } from '../../shared/features/promises/propose-promises.ts';
import type { Command, CommandName } from '../../shared/features/sync/command.ts';
import type { Day } from '../../shared/time/instant.ts';
import type { PanelView } from '../background/views.ts';
import type { NewCommand, PanelSource } from './panel-source.ts';

/** What a form is opened with: nothing, a place to start from, or a refused command to mend. */
export type FormStart = {
  refused?: Command;
  promiseId?: string;
  complaintStep?: { complaintId: string; kind: ComplaintStepKind };
  importantDayId?: string;
  promptKey?: string;
  proposal?: PromiseProposal;
};

export type PanelScene = {
  source: PanelSource;
  view: PanelView;
  now: Date;
  /** In the organisation's time zone. */
  today: Day;
  openForm(name: string, start?: FormStart): void;
  /** Runs a command and says so aloud; false when it was refused, which has then been said. */
  act(command: NewCommand, said: string): Promise<boolean>;
  /** Says aloud why something did not work, if it did not. */
  attempt(work: Promise<unknown>): void;
  announce(text: string): void;
};

export const PanelContext = createContext<PanelScene | null>(null);

export function usePanel(): PanelScene {
  const scene = useContext(PanelContext);
  if (!scene) throw new Error('usePanel is used outside the panel');
  return scene;
}

/** The refused command a form was opened to mend, when it is of this kind. */
export function refusedInput<N extends CommandName>(start: FormStart, name: N) {
  const refused = start.refused;
  return refused?.name === name ? (refused as Extract<Command, { name: N }>) : undefined;
}
