import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import type { Screen } from '../screens/screen.ts';
import { SCREENS } from '../screens/screens.ts';
import { LinkSignIn } from '../screens/sign-in/link-sign-in.tsx';
import { BrokenScreen } from './broken-screen.tsx';
import { NotFound } from './not-found.tsx';
import { ScreenGate } from './screen-gate.tsx';
import { Shell } from './shell.tsx';

/** The addresses of the screens: each row of `screens/screens.ts` is one, and is loaded when it is gone to. */
export const makeRouter = () =>
  createBrowserRouter([
    { path: '/sign-in/:link', Component: LinkSignIn },
    {
      path: '/',
      Component: Shell,
      ErrorBoundary: BrokenScreen,
      children: [
        {
          ErrorBoundary: BrokenScreen,
          children: [
            ...SCREENS.map(routeOf),
            // the provider of single sign-on sends the browser back to it; who is signed in already has no need of it
            { path: '/sign-in', element: <Navigate to="/" replace /> },
            { path: '*', Component: NotFound },
          ],
        },
      ],
    },
  ]);

function routeOf(screen: Screen): RouteObject {
  return {
    path: screen.path,
    lazy: async () => {
      const { default: Content } = await screen.load();
      return {
        Component: () => (
          <ScreenGate screen={screen}>
            <Content />
          </ScreenGate>
        ),
      };
    },
  };
}
