import type { PanelView } from '../../extension/background/views.ts';
import type { HistoryPage, NewCommand, PanelSource } from '../../extension/panel/panel-source.ts';
import type { Refusal } from '../../shared/errors/app-error.ts';
import type { Command } from '../../shared/features/sync/command.ts';

/** A source that writes down what it is asked to do, and can refuse. */
export function recordingSource(view: PanelView) {
  const listeners = new Set<(view: PanelView) => void>();
  const asked: [string, unknown][] = [];
  const commands: NewCommand[] = [];
  const retried: Command[] = [];
  const answers = { refusal: null as Refusal | null, history: null as HistoryPage | null };
  const note = async (what: string, input: unknown) => void asked.push([what, input]);

  const source: PanelSource = {
    watch: (onView) => {
      listeners.add(onView);
      onView(view);
      return () => listeners.delete(onView);
    },
    choose: (customerId) => note('choose', customerId),
    history: async (_customerId, before) => {
      await note('history', before);
      if (!answers.history) throw new Error('away');
      return answers.history;
    },
    preferenceLink: async (customerId) => {
      await note('preferenceLink', customerId);
      return 'https://kith.example/preferences#secret';
    },
    pulseLink: async (customerId) => {
      await note('pulseLink', customerId);
      return 'https://kith.example/pulse#secret';
    },
    search: async () => [],
    draft: async (draft) => {
      await note('draft', draft);
      return 'inserted';
    },
    teach: () => note('teach', null),
    recordOnSending: (composeId, promises) => note('recordOnSending', { composeId, promises }),
    openBallot: () => note('openBallot', {}),
    hideBallot: (roundId) => note('hideBallot', { roundId }),
    answerWhetherSent: (composeId, wasSent) => note('answerWhetherSent', { composeId, wasSent }),
    run: async (command) => {
      if (answers.refusal) throw Object.assign(new Error('refused'), { data: { refusal: answers.refusal } });
      commands.push(command);
    },
    retry: async (command) => void retried.push(command),
    drop: (id) => note('drop', id),
    answerProposal: (key) => note('answerProposal', key),
    syncNow: () => note('syncNow', null),
    openPairing: () => note('openPairing', null),
  };
  const show = (changed: PanelView) => {
    for (const listener of listeners) listener(changed);
  };
  return { source, asked, commands, retried, answers, show };
}
