import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * The pages: src/web becomes dist/web, served by the centre itself. `#folder/x.ts` is resolved by package.json.
 *
 * Browsers of 2024 on: `light-dark()` and nesting stay as written.
 */
export default defineConfig({
  root: 'src/web',
  plugins: [react(), serviceWorker()],
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

/**
 * Builds the worker that keeps the pages' own files, under a name that never changes, and tells it which files those are.
 */
function serviceWorker(): Plugin {
  const fileName = 'service-worker.js'
  return {
    name: 'parley-service-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'src/web/offline/service-worker.ts', fileName })
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle[fileName]
        const entry = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.isEntry && file.fileName !== fileName,
        )
        if (worker?.type !== 'chunk' || !entry) this.error('the pages have no entry or no worker')
        const names = Object.keys(bundle).filter((name) => name !== fileName)
        const files = names.map((name) => (name === 'index.html' ? '/' : `/${name}`)).sort()
        const shell = JSON.stringify({ entry: `/${entry.fileName}`, files })
        worker.code = worker.code.replaceAll('__SHELL__', () => shell)
      },
    },
  }
}
