import type { Role } from '../../shared/features/administration/model.ts';

/** Who asks. Made by `server/auth` from a cookie or a device's bearer token, and by tests directly. */
export type Session = {
  organisationId: string;
  staffId: string;
  roles: Role[];
  /** Set when a paired browser asks. */
  deviceId: string | null;
};

export type ResolvedSession =
  | { state: 'signed-in'; session: Session }
  | { state: 'signed-out' }
  /** A token that was good once: the device must wipe its copy. */
  | { state: 'device-revoked' };
