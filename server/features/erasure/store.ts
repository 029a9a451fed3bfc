import { AppError } from '../../../shared/errors/app-error.ts';
import type {
  ErasedRows,
  ErasureAct,
  ErasureCertificate,
  ErasureDevice,
} from '../../../shared/features/erasure/model.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { stepsTotal } from './run-erasure.ts';
import type { ErasureCounts } from './tables.ts';

const mostListed = 200;

/** Newest first; of each all that its certificate says. */
export async function listErasures(
  { trx, organisationId }: ReadScope,
  id?: string,
): Promise<ErasureCertificate[]> {
  const rows = await trx
    .selectFrom('erasures')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .orderBy('requested_at', 'desc')
    .orderBy('id')
    .limit(mostListed)
    .execute();
  const devices = await devicesOf({ trx, organisationId });
  const confirmations = await trx
    .selectFrom('erasure_confirmations')
    .select(['erasure_id', 'device_id', 'confirmed_at'])
    .where('organisation_id', '=', organisationId)
    .where('erasure_id', 'in', [...rows.map((row) => row.id), organisationId])
    .execute();
  return rows.map((row) => {
    const confirmedAt = new Map(
      confirmations
        .filter((one) => one.erasure_id === row.id)
        .map((one) => [one.device_id, one.confirmed_at]),
    );
    return {
      id: row.id,
      reason: row.reason,
      askedBy: row.asked_by,
      purchases: row.purchases,
      requestedAt: row.requested_at.toISOString(),
      finishedAt: row.finished_at?.toISOString() ?? null,
      stepsDone: row.steps_done,
      stepsTotal,
      rows: toRows(row.counts),
      devices: devices
        .filter((device) => mayHold(device, row.requested_at))
        .map((device) => toDevice(device, confirmedAt.get(device.id))),
      inLedgerAt: row.in_ledger_at?.toISOString() ?? null,
    };
  });
}

export async function getErasure(scope: ReadScope, { id }: { id: string }): Promise<ErasureCertificate> {
  const [found] = await listErasures(scope, id);
  if (!found) throw new AppError('not-found', 'errors:notFound');
  return found;
}

type DeviceRow = { id: string; created_at: Date; revoked_at: Date | null };

function devicesOf({ trx, organisationId }: ReadScope): Promise<DeviceRow[]> {
  return trx
    .selectFrom('devices')
    .select(['id', 'created_at', 'revoked_at'])
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Paired before, and not removed before: a removed browser wipes its whole copy. */
function mayHold({ created_at, revoked_at }: DeviceRow, requestedAt: Date): boolean {
  return created_at <= requestedAt && (!revoked_at || revoked_at > requestedAt);
}

function toDevice({ id, revoked_at }: DeviceRow, confirmedAt: Date | undefined): ErasureDevice {
  return {
    id,
    confirmedAt: confirmedAt?.toISOString() ?? null,
    revokedAt: revoked_at?.toISOString() ?? null,
  };
}

function toRows(counts: ErasureCounts): ErasedRows[] {
  return Object.entries(counts)
    .map(([key, count]) => {
      const [table = '', act = ''] = key.split('.');
      return { table, act: act as ErasureAct, count };
    })
    .sort((a, b) => (a.table < b.table ? -1 : 1));
}
