import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const API = process.env.ZAAKPOST_API ?? 'http://127.0.0.1:8025';

/** `vite build ui` makes `ui/dist`, which the API serves; `vite ui` serves the sources with an API that runs elsewhere. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: 'es2023',
    // The policy of the page allows no inline script
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    emptyOutDir: true,
  },
  server: { proxy: { '/v1': API } },
});
