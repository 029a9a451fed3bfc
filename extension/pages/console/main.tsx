import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { createPageI18n } from '../../ui/i18n.ts';
import { KithProvider } from '../../ui/kith-provider.tsx';
import { queryClient } from '../page-client.ts';
import { createConsoleRouter } from './console-router.tsx';

const i18n = createPageI18n(localStorage, document.documentElement, navigator.languages);
const router = createConsoleRouter(() => new Date());

createRoot(document.getElementById('root')!).render(
  <KithProvider i18n={i18n}>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </KithProvider>,
);
