import { useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayOpen } from './console-page.ts';
import { useDirectory } from './directory-context.ts';
import { pages } from './pages.ts';
import { PaletteCustomers } from './palette-customers.tsx';
import { useSignOut } from './use-sign-out.ts';

const [store, palette] = createSpotlight();
export const openPalette = palette.open;

/** Enter without a choice takes the best answer; while an input method composes, Enter belongs to it. */
function takeFirst({ key, nativeEvent, currentTarget }: KeyboardEvent<HTMLElement>) {
  const list = currentTarget.closest('[role=dialog]');
  if (key !== 'Enter' || nativeEvent.isComposing || list?.querySelector('[data-selected]')) return;
  list?.querySelector<HTMLElement>('[data-action]')?.click();
}

/** ⌘K from anywhere: customers by name, address or phone, every page of the menu, and what needs no page. */
export function CommandPalette() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { me } = useDirectory();
  const { toggleColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 150);
  const fits = ({ label }: { label: string }) => label.toLowerCase().includes(typed.trim().toLowerCase());
  const places = pages
    .filter((page) => page.nav && mayOpen(page, me.roles))
    .map(({ path, titleKey }) => ({ label: t(titleKey), run: () => void navigate({ to: path }) }))
    .filter(fits);
  const actions = [
    {
      label: t('console:palette.addCustomer'),
      run: () => void navigate({ to: '/customers', search: { add: true } }),
    },
    {
      label: t('console:palette.changeLanguage'),
      run: () => void i18n.changeLanguage(i18n.language === 'zh' ? 'en' : 'zh'),
    },
    { label: t('console:palette.changeTheme'), run: toggleColorScheme },
    { label: t('console:palette.signOut'), run: () => void signOut() },
  ].filter(fits);
  const group = (label: string, items: typeof actions) =>
    items.length > 0 && (
      <Spotlight.ActionsGroup label={label}>
        {items.map((item) => (
          <Spotlight.Action key={item.label} label={item.label} onClick={item.run} />
        ))}
      </Spotlight.ActionsGroup>
    );
  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={setTyped}
      shortcut={['mod + K']}
      scrollable
      maxHeight={420}
      centered={false}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      // Typing begins with the keys still down: no letter may fall before the field has the focus.
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('console:searchOrJump') } }}
    >
      <Spotlight.Search
        placeholder={t('console:palette.placeholder')}
        aria-label={t('console:palette.placeholder')}
        onKeyDown={takeFirst}
      />
      <Spotlight.ActionsList>
        {query && <PaletteCustomers query={query} hasOthers={places.length + actions.length > 0} />}
        {group(t('console:palette.pages'), places)}
        {group(t('console:palette.actions'), actions)}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
