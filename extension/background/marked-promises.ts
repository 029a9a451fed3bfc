import type { MarkedPromise } from '../../shared/features/writing/model.ts';
import type { ComposedMail } from '../mail/mail-adapter.ts';
import { inTurn } from './in-turn.ts';
import type { SessionArea } from './tab-readings.ts';

/** Promises to be recorded once the mail that makes them is sent. */
export type MarkedMail = {
  composeId: string;
  subject: string;
  promises: MarkedPromise[];
  /** The host's send control was pressed, and nothing has spoken against it since. */
  isSending: boolean;
  /** Once it is gone from the page: those whose words stood in it to the last. */
  saidIds?: string[];
};

type Kept = { writing: MarkedMail[]; unsure: MarkedMail[] };
const key = 'marked-promises';

export type MarkedPromises = ReturnType<typeof markedPromises>;

/**
 * Keeps what was marked until its mail is gone from the page. Sent as far as can be told, and the words still in it: recorded.
 * In doubt it is kept, and asked about. It outlives the background, not the browser.
 */
export function markedPromises(area: SessionArea, record: (promise: MarkedPromise) => Promise<void>) {
  const next = inTurn();
  const read = async () => ((await area.get(key))[key] as Kept | undefined) ?? { writing: [], unsure: [] };
  /** One change after the other: each reads what the one before has written. */
  const change = (work: (kept: Kept) => Kept | Promise<Kept>) =>
    next(async () => area.set({ [key]: await work(await read()) }));
  const isOf = (composeId: string) => (mail: MarkedMail) => mail.composeId === composeId;

  async function settle({ writing, unsure }: Kept, gone: MarkedMail, text: string): Promise<Kept> {
    const said = gone.promises.filter(({ quote }) => text.includes(quote));
    const isSure = (promise: MarkedPromise) => gone.isSending && said.includes(promise);
    for (const promise of said.filter(isSure)) await record(promise);
    const inDoubt = gone.promises.filter((promise) => !isSure(promise));
    const left = writing.filter((mail) => mail !== gone);
    const asked = { ...gone, promises: inDoubt, saidIds: said.map(({ id }) => id) };
    return { writing: left, unsure: inDoubt.length > 0 ? [...unsure, asked] : unsure };
  }

  return {
    async of(composeId: string): Promise<MarkedPromise[]> {
      return (await read()).writing.find(isOf(composeId))?.promises ?? [];
    },
    async unsure(): Promise<MarkedMail[]> {
      return (await read()).unsure;
    },
    mark({ composeId, subject }: ComposedMail, promises: MarkedPromise[]): Promise<void> {
      return change(({ writing, unsure }) => {
        const others = writing.filter((mail) => !isOf(composeId)(mail));
        const marked = { composeId, subject, promises, isSending: false };
        return { writing: promises.length > 0 ? [...others, marked] : others, unsure };
      });
    },
    sending(composeId: string, isUnderWay: boolean): Promise<void> {
      return change(({ writing, unsure }) => ({
        writing: writing.map((mail) => (isOf(composeId)(mail) ? { ...mail, isSending: isUnderWay } : mail)),
        unsure,
      }));
    },
    /** The mail is no longer written in its tab. */
    closed({ composeId, text }: ComposedMail): Promise<void> {
      return change(async (kept) => {
        const gone = kept.writing.find(isOf(composeId));
        return gone ? settle(kept, gone, text) : kept;
      });
    },
    /** A page that is loaded anew shows the same mail again: nothing is to be asked. */
    opened(composeId: string): Promise<void> {
      return change(({ writing, unsure }) => {
        const isBack = isOf(composeId);
        const back = unsure.filter(isBack).map((mail) => ({ ...mail, isSending: false }));
        return { writing: [...writing, ...back], unsure: unsure.filter((mail) => !isBack(mail)) };
      });
    },
    /** The host showed afterwards that it went; what was no longer said in it is still asked about. */
    sent(composeId: string): Promise<void> {
      return change(async ({ writing, unsure }) => {
        const left: MarkedMail[] = [];
        for (const mail of unsure) {
          const isSaid = ({ id }: MarkedPromise) =>
            isOf(composeId)(mail) && (mail.saidIds?.includes(id) ?? false);
          for (const promise of mail.promises.filter(isSaid)) await record(promise);
          left.push({ ...mail, promises: mail.promises.filter((promise) => !isSaid(promise)) });
        }
        return { writing, unsure: left.filter(({ promises }) => promises.length > 0) };
      });
    },
    /** The writer's answer to whether a mail was sent. */
    answer(composeId: string, wasSent: boolean): Promise<void> {
      return change(async ({ writing, unsure }) => {
        const asked = unsure.filter(isOf(composeId));
        if (wasSent) for (const promise of asked.flatMap(({ promises }) => promises)) await record(promise);
        return { writing, unsure: unsure.filter((mail) => !isOf(composeId)(mail)) };
      });
    },
  };
}
