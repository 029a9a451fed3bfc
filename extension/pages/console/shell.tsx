import { AppShell, Burger, Group, Kbd, ScrollArea, UnstyledButton } from '@mantine/core';
import { useDisclosure, useOs } from '@mantine/hooks';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from './account-menu.tsx';
import { CommandPalette, openPalette } from './command-palette.tsx';
import { NavLinks } from './nav-links.tsx';
import classes from './shell.module.css';

/** Menu at the left; on a phone behind a button in a bar at the top. */
export function Shell() {
  const { t } = useTranslation('console');
  const os = useOs();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const search = () => {
    close();
    openPalette();
  };
  return (
    <AppShell
      header={{ height: { base: 52, sm: 0 } }}
      navbar={{ width: 212, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
    >
      <a className={classes.skip} href="#content">
        {t('skipToContent')}
      </a>
      <AppShell.Header
        className={classes.header}
        hiddenFrom="sm"
        renderRoot={(props) => <nav {...props} aria-label={t('product')} />}
      >
        <Group h="100%" px="md" justify="space-between">
          <Link to="/" className={classes.brand} onClick={close}>
            {t('product')}
          </Link>
          <Burger
            opened={isOpen}
            onClick={toggle}
            size="sm"
            aria-label={t(isOpen ? 'closeMenu' : 'openMenu')}
          />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar} aria-label={t('mainMenu')}>
        <Link to="/" className={`${classes.brand} mantine-visible-from-sm`}>
          {t('product')}
        </Link>
        <UnstyledButton className={classes.search} onClick={search}>
          {t('searchOrJump')}
          <Kbd size="xs" visibleFrom="sm">
            {os === 'macos' ? '⌘K' : 'Ctrl K'}
          </Kbd>
        </UnstyledButton>
        <ScrollArea flex={1} type="hover" mt={4}>
          <NavLinks onFollow={close} />
        </ScrollArea>
        <AccountMenu />
      </AppShell.Navbar>
      <AppShell.Main className={classes.main}>
        <div id="content" className={classes.content} tabIndex={-1}>
          <Outlet />
        </div>
      </AppShell.Main>
      <CommandPalette />
    </AppShell>
  );
}
