import { AppError, type Refusal } from '../../shared/errors/app-error.ts';
import { OrganisationSettings } from '../../shared/features/administration/model.ts';
import { defaultRules } from '../../shared/features/complaints/rules.ts';
import { defaultPurposes } from '../../shared/features/consents/default-purposes.ts';
import type { NotedLook } from '../../shared/features/customers/model.ts';
import { builtInInsight } from '../../shared/features/insight/built-in-reasons.ts';
import { emptyLoyaltyKit } from '../../shared/features/loyalty/model.ts';
import { emptyMailClientKit } from '../../shared/features/mail-clients/model.ts';
import { emptyPromptKit } from '../../shared/features/prompts/kit.ts';
import { Command } from '../../shared/features/sync/command.ts';
import type { Card, Directory, Erasure } from '../../shared/features/sync/model.ts';
import { emptyKit } from '../../shared/features/writing/model.ts';
import { applyCommand } from './apply-command.ts';
import type { SyncApi } from './sync-api.ts';

const me = { id: '0197a000-0000-7000-8000-0000000000aa', name: '林小雨' };
const at = '2026-11-20T02:00:00.000Z';

const directory: Directory = {
  version: 1,
  organisationName: 'Kith',
  me: { ...me, email: 'lin@kith.example', roles: ['staff'], teamId: null },
  staff: [{ ...me, teamId: null }],
  domainRules: [],
  settings: OrganisationSettings.parse({}),
  calendar: { holidays: [], workdays: [] },
  consentPurposes: [...defaultPurposes],
  complaintRules: defaultRules,
  writing: emptyKit,
  mailClients: emptyMailClientKit,
  loyalty: emptyLoyaltyKit,
  insight: builtInInsight,
  prompts: emptyPromptKit,
};

/** A server small enough to read: cards under one clock, commands done once each. */
export class ServerModel implements SyncApi {
  cards = new Map<string, Card>();
  gone = new Map<string, number>();
  clock = 1;
  accessEpoch = 1;
  pageSize = 2;
  hashKey = '00ff';
  hashes: { hash: string; clock: number }[] = [];
  /** Ids of commands in the order they took effect, doubles included. */
  done: string[] = [];
  asked: string[] = [];
  looks: NotedLook[] = [];
  erased: Erasure[] = [];
  confirmed: string[] = [];
  /** What a command is refused with, if at all. */
  refuses: (command: Command) => Refusal | null = () => null;

  put(card: Card) {
    this.clock += 1;
    this.cards.set(card.customer.id, { ...card, version: this.clock });
  }

  remove(id: string) {
    this.clock += 1;
    this.cards.delete(id);
    this.gone.set(id, this.clock);
  }

  async pull({ cursor: kept, accessEpoch, directoryVersion }: Parameters<SyncApi['pull']>[0]) {
    const cursor = accessEpoch === this.accessEpoch ? kept : null;
    this.asked.push('pull');
    const since = cursor?.clock ?? 0;
    const changes = [
      ...[...this.cards.values()].map((card) => ({ clock: card.version, card, id: card.customer.id })),
      ...[...this.gone].map(([id, clock]) => ({ clock, card: null, id })),
    ]
      .filter(({ clock }) => clock > since)
      .sort((a, b) => a.clock - b.clock);
    const page = changes.slice(0, this.pageSize);
    return structuredClone({
      accessEpoch: this.accessEpoch,
      cards: page.flatMap(({ card }) => (card ? [card] : [])),
      gone: page.flatMap(({ card, id }) => (card ? [] : [id])),
      cursor: { clock: page.at(-1)?.clock ?? since, afterId: null },
      hasMore: changes.length > page.length,
      directory: directoryVersion === directory.version ? null : directory,
    });
  }

  async pullIndex(cursor: Parameters<SyncApi['pullIndex']>[0]) {
    const since = cursor?.clock ?? 0;
    const fresh = this.hashes.filter(({ clock }) => clock > since);
    const page = fresh.slice(0, this.pageSize);
    return {
      key: this.hashKey,
      added: page.map(({ hash }) => hash),
      removed: [],
      cursor: { clock: page.at(-1)?.clock ?? since, afterId: null },
      hasMore: fresh.length > page.length,
    };
  }

  async push(commands: Command[]) {
    this.asked.push('push');
    return commands.map((raw) => {
      const command = Command.parse(raw);
      const refusal = this.done.includes(command.id) ? null : this.refuses(command);
      if (refusal) return { id: command.id, state: 'refused' as const, refusal };
      if (!this.done.includes(command.id)) this.take(command);
      return { id: command.id, state: 'done' as const };
    });
  }

  private take(command: ReturnType<(typeof Command)['parse']>) {
    this.done.push(command.id);
    const input = command.input;
    const customerId =
      'customerId' in input
        ? input.customerId
        : command.name === 'customers.add'
          ? command.input.id
          : [...this.cards.values()].find(({ promises }) =>
              promises.some(({ id }) => 'id' in input && id === input.id),
            )?.customer.id;
    if (!customerId) return;
    const context = { at, me, country: 'CN', companyName: '', rejectedAddress: null };
    const card = applyCommand(this.cards.get(customerId) ?? null, command, context);
    if (card) this.put(card);
  }

  async card(customerId: string) {
    this.asked.push('card');
    return structuredClone(this.cards.get(customerId) ?? null);
  }

  async cardsForAddress(address: string) {
    this.asked.push(address);
    return structuredClone(
      [...this.cards.values()].filter(({ identities }) => identities.some(({ value }) => value === address)),
    );
  }

  async noteLooks(looks: NotedLook[]) {
    this.looks.push(...looks);
  }

  async erasures() {
    this.asked.push('erasures');
    return this.erased.filter(({ id }) => !this.confirmed.includes(id));
  }

  async confirmErasures(ids: string[]) {
    this.confirmed.push(...ids);
  }

  async preferenceLink(customerId: string) {
    return { url: `https://kith.example/preferences#${customerId}` };
  }

  async pulseLink(customerId: string) {
    return { url: `https://kith.example/pulse#${customerId}` };
  }

  async history(): ReturnType<SyncApi['history']> {
    throw new AppError('unavailable', 'errors:unavailable');
  }
}
