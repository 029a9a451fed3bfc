import { useTranslation } from 'react-i18next';
import type { ComplaintState } from '../../../shared/features/complaints/model.ts';
import { Tag, type Tone } from '../../ui/tag.tsx';

const tones: Record<ComplaintState, Tone> = {
  received: 'due',
  acknowledged: 'cool',
  checked: 'cool',
  solved: 'good',
  told: 'good',
  confirmed: 'good',
  reopened: 'late',
  withdrawn: 'plain',
};

export function StateTag({ state }: { state: ComplaintState }) {
  const { t } = useTranslation('complaints');
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
