import { Input, Modal, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { snippetVariables } from '../../../shared/features/writing/fill-snippet.ts';
import { Shortcut, type Snippet } from '../../../shared/features/writing/model.ts';
import { sampleSnippet } from '../../../shared/features/writing/sample-snippet.ts';
import { useDirectory, useHasRole } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { useToday } from '../../ui/clock.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { SnippetText } from './snippet-text.tsx';

type SnippetDialogProps = { snippet: Snippet | null; onClose: () => void };

export function SnippetDialog({ snippet, onClose }: SnippetDialogProps) {
  const { t } = useTranslation('writing');
  const maySayForAll = useHasRole('manager', 'administrator');
  const form = useForm({
    initialValues: snippet ?? { id: newId(), shortcut: ';', body: '', isShared: false },
    validate: {
      shortcut: (text) => (Shortcut.safeParse(text).success ? null : t('console.shortcutWrong')),
    },
  });
  const save = useAction(api.writing.saveSnippet.mutationOptions(), {
    done: t('console.saved'),
    onDone: onClose,
  });
  const list = snippetVariables.map((name) => `{{${name}}}`).join(' ');
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(snippet ? 'console.edit' : 'console.add')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack>
          <TextInput
            label={t('console.shortcut')}
            description={t('console.shortcutHint')}
            required
            data-autofocus
            {...form.getInputProps('shortcut')}
          />
          <Textarea
            label={t('console.body')}
            description={t('console.bodyHint', { list, interpolation: { escapeValue: false } })}
            required
            autosize
            minRows={4}
            maxRows={12}
            maxLength={4000}
            {...form.getInputProps('body')}
          />
          {maySayForAll && (
            <Input.Wrapper label={t('console.whose')} labelElement="div">
              <SegmentedControl
                fullWidth
                mt={4}
                aria-label={t('console.whose')}
                value={form.values.isShared ? 'everyone' : 'me'}
                onChange={(whose) => form.setFieldValue('isShared', whose === 'everyone')}
                data={[
                  { value: 'me', label: t('console.forMe') },
                  { value: 'everyone', label: t('console.forEveryone') },
                ]}
              />
            </Input.Wrapper>
          )}
          {form.values.body.trim() && <Preview body={form.values.body} />}
          <FormButtons isPending={save.isPending} disabled={!form.values.body.trim()} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

/** As it would stand in a mail to an invented customer. */
function Preview({ body }: { body: string }) {
  const { t } = useTranslation('writing');
  const { me, organisationName } = useDirectory();
  const today = useToday();
  const filled = sampleSnippet(body, { myName: me.name, organisationName, today });
  return (
    <Input.Wrapper label={t('console.preview')} labelElement="div">
      <SnippetText snippet={{ shortcut: '', ...filled }} />
    </Input.Wrapper>
  );
}
