import { Group, Modal, NumberInput, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import {
  type Bulletin,
  type BulletinDraft,
  BulletinSubject,
} from '../../../shared/features/bulletins/model.ts';
import { addDays } from '../../../shared/time/day.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useToday } from '../../ui/clock.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { ProductField } from './console-product-field.tsx';

/** A range is the writer’s own: nothing stands there before. */
type BulletinForm = Omit<BulletinDraft, 'lowPercent' | 'highPercent'> & {
  lowPercent: number | '';
  highPercent: number | '';
};

type BulletinEditorProps = { bulletin?: Bulletin; onClose: () => void };

/** Written anew, or changed as long as it is a draft. */
export function BulletinEditor({ bulletin, onClose }: BulletinEditorProps) {
  const { t } = useTranslation('bulletinsConsole');
  const title = t(bulletin ? 'form.edit' : 'form.new');
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <DraftForm bulletin={bulletin} onClose={onClose} />
    </Modal>
  );
}

function DraftForm({ bulletin, onClose }: BulletinEditorProps) {
  const { t } = useTranslation('bulletinsConsole');
  const today = useToday();
  const form = useForm<BulletinForm>({
    initialValues: bulletin ? draftOf(bulletin) : freshDraft(today),
    validate: {
      untilOn: (untilOn, { fromOn }) => (untilOn < fromOn ? t('form.daysOrder') : null),
      highPercent: (high, { lowPercent }) =>
        Number(high) > Number(lowPercent) ? null : t('form.rangeOrder'),
      texts: {
        zh: (_, { texts }) => (texts.en.trim() || texts.zh.trim() ? null : t('form.textMissing')),
      },
    },
  });
  const save = useAction(api.bulletins.save.mutationOptions(), { done: t('form.saved'), onDone: onClose });
  const submit = ({ lowPercent, highPercent, ...draft }: BulletinForm) =>
    save.mutate({ ...draft, lowPercent: Number(lowPercent), highPercent: Number(highPercent) });
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack>
        <ProductField
          value={form.values.product}
          onChange={(product) => form.setFieldValue('product', product)}
        />
        <SegmentedControl
          aria-label={t('form.subject')}
          {...form.getInputProps('subject')}
          data={BulletinSubject.options.map((value) => ({ value, label: t(`subject.${value}`) }))}
        />
        <Group grow align="flex-start">
          <TextInput type="date" label={t('form.fromOn')} required {...form.getInputProps('fromOn')} />
          <TextInput type="date" label={t('form.untilOn')} required {...form.getInputProps('untilOn')} />
        </Group>
        <Group grow align="flex-start">
          <PercentInput label={t('form.low')} {...form.getInputProps('lowPercent')} />
          <PercentInput label={t('form.high')} {...form.getInputProps('highPercent')} />
        </Group>
        <NumberInput
          label={t('form.months')}
          required
          min={1}
          max={120}
          allowDecimal={false}
          {...form.getInputProps('boughtWithinMonths')}
        />
        <Textarea label={t('form.textZh')} autosize minRows={3} {...form.getInputProps('texts.zh')} />
        <Textarea
          label={t('form.textEn')}
          description={t('form.textHint')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          autosize
          minRows={3}
          {...form.getInputProps('texts.en')}
        />
        <FormButtons
          verb={t('form.save')}
          isPending={save.isPending}
          disabled={form.values.product === ''}
          onClose={onClose}
        />
      </Stack>
    </form>
  );
}

function PercentInput(props: { label: string }) {
  return <NumberInput required min={-100} max={1000} decimalScale={1} {...props} />;
}

function draftOf({ id, product, subject, fromOn, untilOn, ...rest }: Bulletin): BulletinDraft {
  const { lowPercent, highPercent, texts, boughtWithinMonths } = rest;
  return { id, product, subject, fromOn, untilOn, lowPercent, highPercent, texts, boughtWithinMonths };
}

function freshDraft(today: string): BulletinForm {
  return {
    ...{ id: newId(), product: '', subject: 'price', fromOn: addDays(today, 1), untilOn: addDays(today, 30) },
    ...{ lowPercent: '', highPercent: '', texts: { en: '', zh: '' }, boughtWithinMonths: 12 },
  };
}
