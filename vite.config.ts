import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The pages: src/web becomes dist/web, served by the centre itself. `#folder/x.ts` is resolved by package.json. */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: { outDir: '../../dist/web', emptyOutDir: true, target: 'es2022', sourcemap: false },
  server: { proxy: { '/api': 'http://localhost:8015' } },
})
