import type { TFunction } from 'i18next';
import { switchableParts } from '../../../shared/features/mail-clients/model.ts';

/** As people call it; a part that only a newer version knows keeps its own name. */
export function partName(t: TFunction, part: string): string {
  const known = switchableParts.find((each) => each === part);
  return known ? t(`mailClients:part.${known}`) : part;
}
