import { useTranslation } from 'react-i18next';
import type { BulletinState } from '../../../shared/features/bulletins/model.ts';
import { Tag, type Tone } from '../../ui/tag.tsx';

const tones: Record<BulletinState, Tone> = { draft: 'plain', sending: 'due', sent: 'good', recorded: 'cool' };

export function StateTag({ state }: { state: BulletinState }) {
  const { t } = useTranslation('bulletinsConsole');
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
