import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../shared/time/day.ts';
import type { PanelView } from '../background/views.ts';
import { ClockProvider } from '../ui/clock.tsx';
import { Announcer } from './announcer.tsx';
import { FooterBar } from './footer-bar.tsx';
import { KeySheet } from './key-sheet.tsx';
import { OpenForm } from './open-form.tsx';
import styles from './panel.module.css';
import { PanelBody } from './panel-body.tsx';
import { type FormStart, PanelContext, type PanelScene } from './panel-context.ts';
import { panelForms } from './panel-forms.ts';
import type { NewCommand, PanelSource } from './panel-source.ts';
import { thrownWords } from './refusal-words.ts';
import { useKeys } from './use-keys.ts';

type Opened = { name: string; start: FormStart };

export function PanelShell({ source, view, now }: { source: PanelSource; view: PanelView; now: Date }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [said, setSaid] = useState('');
  const [isKeySheetOpen, setIsKeySheetOpen] = useState(false);
  const timeZone = view.directory?.settings.timeZone ?? 'Asia/Shanghai';

  const openForm = useCallback((name: string, start: FormStart = {}) => setOpened({ name, start }), []);
  const act = async (command: NewCommand, saying: string) => {
    try {
      await source.run(command);
      setSaid(saying);
      return true;
    } catch (error) {
      setSaid(thrownWords(t, error));
      return false;
    }
  };
  const scene: PanelScene = {
    source,
    view,
    now,
    today: dayIn(now, timeZone),
    openForm,
    act,
    attempt: (work) => void work.catch((error: unknown) => setSaid(thrownWords(t, error))),
    announce: setSaid,
  };

  useKeys((key) => {
    const form = panelForms.find((candidate) => candidate.navKey === key);
    if (form?.isPossible(view)) openForm(form.name);
    else if (key === '?') setIsKeySheetOpen(true);
    else return false;
    return true;
  });

  return (
    <PanelContext value={scene}>
      <ClockProvider now={() => now} timeZone={timeZone}>
        <main className={styles.panel}>
          <PanelBody />
        </main>
        <FooterBar openKeys={() => setIsKeySheetOpen(true)} />
        <Announcer said={said} forget={() => setSaid('')} />
        {opened && <OpenForm {...opened} close={() => setOpened(null)} />}
        {isKeySheetOpen && <KeySheet close={() => setIsKeySheetOpen(false)} />}
      </ClockProvider>
    </PanelContext>
  );
}
