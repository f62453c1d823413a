import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))

/** Builds the desk into dist/console; the gateway serves it under /desk/. */
export default defineConfig({
  root: here,
  base: '/desk/',
  plugins: [react()],
  // Nothing as a data: address but KERN's own icon masks: the content security policy lets fonts come from our host only.
  build: { outDir: '../../dist/console', emptyOutDir: true, assetsInlineLimit: 0 },
  server: { proxy: { '/api/staff': 'http://localhost:3000' } },
})
