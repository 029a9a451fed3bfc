import { Dexie, type Table, type Transaction } from 'dexie';
import type { Refusal } from '../../shared/errors/app-error.ts';
import type { ServerTrust } from '../../shared/features/administration/model.ts';
import { nothingKnown } from '../../shared/features/insight/glance.ts';
import { emptyGlance } from '../../shared/features/loyalty/model.ts';
import type { HealthCount } from '../../shared/features/mail-clients/health.ts';
import type { SwitchDocument } from '../../shared/features/mail-clients/model.ts';
import type { ParsedCommand } from '../../shared/features/sync/command.ts';
import type { Card, Cursor, Directory } from '../../shared/features/sync/model.ts';
import type { BallotRecord } from '../features/surveys/ballot-record.ts';

export type StoredCard = {
  id: string;
  /** As surfaces see it: the server's card with the commands of the outbox done on top. */
  shown: Card;
  /** The server's card where it differs from `shown`; null when the server knows none. Absent: `shown` is it. */
  pulled?: Card | null;
  /** What it is found by: see stored-card.ts. */
  keys: string[];
};

export type OutboxEntry = {
  /** Order of doing, and of pushing. */
  seq?: number;
  id: string;
  command: ParsedCommand;
  /** Whose card it changes; null when it changes none kept here. */
  customerId: string | null;
  /** When and by whom it was done here. */
  at: string;
  staffId: string;
  /** `done`: taken in by the server, kept until a pull has brought the server's answer. */
  state: 'waiting' | 'done' | 'refused';
  refusal: Refusal | null;
};

export type Rejection = { id: string; customerId: string; customerName: string; address: string; at: string };

/** A customer shown here in an hour; kept until the hour is over, so that it is told once. */
export type LookEntry = { key: string; customerId: string; hourAt: string; staffId: string; isTold: 0 | 1 };

/** `trust` is missing where a browser was paired before servers signed anything. */
export type Session = { serverUrl: string; token: string; deviceId: string; trust?: ServerTrust };

/** A device code waiting to be confirmed. */
export type Pairing = {
  serverUrl: string;
  deviceCode: string;
  userCode: string;
  verificationUrl: string;
  expiresAt: string;
  intervalSeconds: number;
};

/** Single values; each is a row of its own so that one transaction can hold it together with the data it describes. */
export type MetaValues = {
  serverUrl: string;
  session: Session;
  pairing: Pairing;
  pairingFailure: Refusal;
  /** The device was removed, or its session ran out: shown until it is paired again. */
  signedOutBecause: 'device-revoked' | 'expired';
  accessEpoch: number;
  cursor: Cursor;
  indexCursor: Cursor;
  hashKey: string;
  /** Sorted 64-bit hashes of known addresses, big-endian order as numbers. */
  hashes: BigUint64Array;
  directory: Directory;
  lastSyncedAt: string;
  /** The last document of switches this browser believed, and the one it last looked at, believed or not. */
  switches: SwitchDocument;
  judgedSwitches: string;
  /** When the server was last asked which surveys are for this person. */
  invitedAt: string;
  /** How well pages were read, not sent yet. */
  health: HealthCount[];
};

/** Until the next pull brings them. */
function withoutConsents(card: Card): Card {
  return { ...card, customer: { ...card.customer, quietHours: null }, consents: [], importantDays: [] };
}

function withoutLoyaltyAndInsight(card: Card): Card {
  return { ...card, loyalty: emptyGlance, insight: nothingKnown };
}

function withoutProducts(card: Card): Card {
  return { ...card, products: [] };
}

/** Those pulled since complaints travel have theirs. */
function withComplaints({ complaints = [], ...card }: Card): Card {
  return { ...card, complaints };
}

function withoutHandover(card: Card): Card {
  return { ...card, handover: null };
}

/** An upgrade that changes every card kept here, as it is shown and as it was pulled. */
function toEachCard(change: (card: Card) => Card) {
  return (upgrade: Transaction) =>
    upgrade
      .table<StoredCard>('cards')
      .toCollection()
      .modify((stored) => {
        stored.shown = change(stored.shown);
        if (stored.pulled) stored.pulled = change(stored.pulled);
      });
}

export class CacheDatabase extends Dexie {
  cards!: Table<StoredCard, string>;
  outbox!: Table<OutboxEntry, number>;
  rejections!: Table<Rejection, string>;
  answeredProposals!: Table<{ key: string }, string>;
  looks!: Table<LookEntry, string>;
  ballots!: Table<BallotRecord, string>;
  meta!: Table<{ key: string; value: unknown }, string>;

  constructor(name = 'kith') {
    super(name);
    this.version(1).stores({
      cards: 'id, *keys',
      outbox: '++seq, &id, customerId, state',
      rejections: 'id, at',
      meta: 'key',
    });
    this.version(2).stores({ answeredProposals: 'key' });
    this.version(3).stores({ looks: 'key, isTold' }).upgrade(toEachCard(withoutConsents));
    this.version(4).upgrade(toEachCard(withoutLoyaltyAndInsight));
    this.version(5).upgrade(toEachCard(withoutProducts));
    this.version(6).stores({ ballots: 'roundId' });
    this.version(7).upgrade(toEachCard(withComplaints));
    this.version(8).upgrade(toEachCard(withoutHandover));
  }

  async read<Key extends keyof MetaValues>(key: Key): Promise<MetaValues[Key] | null> {
    const row = await this.meta.get(key);
    return row ? (row.value as MetaValues[Key]) : null;
  }

  async write<Key extends keyof MetaValues>(key: Key, value: MetaValues[Key] | null): Promise<void> {
    if (value === null) await this.meta.delete(key);
    else await this.meta.put({ key, value });
  }

  /** All tables, for the few writes that must be seen together or not at all. */
  atomically<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.transaction('rw', this.tables, work);
  }
}
