import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { makeQueries } from './api/queries.ts';
import { LanguageProvider } from './language/language.tsx';
import { AnnouncementProvider } from './shell/announcement.tsx';
import { makeRouter } from './shell/router.tsx';
import './theme/theme.css';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={makeQueries()}>
      <LanguageProvider>
        <AnnouncementProvider>
          <RouterProvider router={makeRouter()} />
        </AnnouncementProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
