import { useMantineColorScheme } from '@mantine/core';
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayOpen } from './console-page.ts';
import { useDirectory } from './directory-context.ts';
import { pages } from './pages.ts';
import { useSignOut } from './use-sign-out.ts';

const [store, palette] = createSpotlight();
export const openPalette = palette.open;

/** ⌘K from anywhere: every page of the menu and the few actions that need no page. */
export function CommandPalette() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { me } = useDirectory();
  const { toggleColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const groups: SpotlightActionGroupData[] = [
    {
      group: t('console:palette.pages'),
      actions: pages
        .filter((page) => page.nav && mayOpen(page, me.roles))
        .map(({ path, titleKey }) => ({
          id: path,
          label: t(titleKey),
          onClick: () => void navigate({ to: path }),
        })),
    },
    {
      group: t('console:palette.actions'),
      actions: [
        {
          id: 'language',
          label: t('console:palette.changeLanguage'),
          onClick: () => void i18n.changeLanguage(i18n.language === 'zh' ? 'en' : 'zh'),
        },
        { id: 'theme', label: t('console:palette.changeTheme'), onClick: toggleColorScheme },
        { id: 'sign-out', label: t('console:palette.signOut'), onClick: () => void signOut() },
      ],
    },
  ];
  return (
    <Spotlight
      store={store}
      actions={groups}
      shortcut={['mod + K']}
      nothingFound={t('console:palette.nothing')}
      searchProps={{
        placeholder: t('console:palette.placeholder'),
        'aria-label': t('console:palette.placeholder'),
      }}
    />
  );
}
