import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The pages: src/web becomes dist/web, served by the centre itself. `#folder/x.ts` is resolved by package.json.
 *
 * Browsers of 2024 on: `light-dark()` and nesting stay as written.
 */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    cssTarget: ['chrome125', 'firefox128', 'safari17.5'],
    sourcemap: false,
    // Only fonts and icons would be inlined, and a font as a file is cached for every page.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://localhost:8015' } },
})
