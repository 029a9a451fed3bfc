import { Button, Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Downgrade, type Programme } from '../../../../shared/features/loyalty/programme/model.ts';
import { programmeProblems } from '../../../../shared/features/loyalty/programme/problems.ts';
import { useDirectory } from '../../../pages/console/directory-context.ts';
import { api } from '../../../pages/page-client.ts';
import { useAction } from '../../../pages/use-action.ts';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { LevelFields } from './console-level-fields.tsx';
import { freshLevel } from './fresh-programme.ts';

/** The next version of the programme; what makes no sense is said at its field. */
export function ProgrammeEditor({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  const { t } = useTranslation('programme');
  const { currency } = useDirectory().settings;
  const form = useForm<Programme>({
    initialValues: programme,
    validate: (values) =>
      Object.fromEntries(
        programmeProblems(values, currency).map(({ field, key, details }) => [
          field,
          t(`problem.${key}`, details ?? {}),
        ]),
      ),
  });
  const [isLeaving, leaving] = useDisclosure(false);
  const save = useAction(api.programme.saveDraft.mutationOptions(), {
    done: t('editor.saved'),
    onDone: onClose,
  });
  return (
    <Card title={t('editor.title')}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack>
          <Text size="sm" c="dimmed">
            {t('editor.hint')}
          </Text>
          {form.values.levels.map(({ id }, index) => (
            <LevelFields key={id} form={form} index={index} />
          ))}
          {form.values.levels.length < 8 && (
            <Button
              variant="default"
              style={{ alignSelf: 'flex-start' }}
              onClick={() => form.insertListItem('levels', freshLevel(currency))}
            >
              {t('editor.addLevel')}
            </Button>
          )}
          <Text size="sm" fw={500}>
            {t('editor.downgrade')}
          </Text>
          <Group align="flex-end">
            <NumberInput
              label={t('editor.graceDays')}
              min={0}
              max={730}
              allowDecimal={false}
              {...form.getInputProps('downgrade.graceDays')}
            />
            <NativeSelect
              label={t('editor.looks')}
              data={Downgrade.shape.looks.options.map((value) => ({
                value,
                label: t(`editor.look.${value}`),
              }))}
              {...form.getInputProps('downgrade.looks')}
            />
          </Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => (form.isDirty() ? leaving.open() : onClose())}>
              {t('editor.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('editor.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      {isLeaving && (
        <ConfirmDialog
          question={t('editor.surelyClose')}
          hint={t('editor.consequenceClose')}
          verb={t('editor.discard')}
          isPending={false}
          onConfirm={onClose}
          onClose={leaving.close}
        />
      )}
    </Card>
  );
}
