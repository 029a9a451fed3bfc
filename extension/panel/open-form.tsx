import { useTranslation } from 'react-i18next';
import { CardBoundary } from '../ui/plain/card-boundary.tsx';
import { Sheet } from '../ui/plain/sheet.tsx';
import type { FormStart } from './panel-context.ts';
import { panelForms } from './panel-forms.ts';

/** The form being filled in. It stays as typed while mails and data change behind it. */
export function OpenForm({ name, start, close }: { name: string; start: FormStart; close: () => void }) {
  const { t } = useTranslation();
  const form = panelForms.find((candidate) => candidate.name === name);
  if (!form) return null;
  return (
    <Sheet title={t(form.titleKey)} close={close}>
      <CardBoundary name={form.name}>
        <form.Form start={start} close={close} />
      </CardBoundary>
    </Sheet>
  );
}
