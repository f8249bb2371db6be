import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { dist } from './built.mjs'
import { root } from './installed.mjs'

/**
 * What is built for Node, each to one file; only the command line is split, so that a start can open its database before it
 * reads the rest. All parts lie in one folder: what a program finds beside itself must not depend on how it was split.
 */
export const serverEntries = [
  { entry: 'src/server/main.ts', file: 'server/main.js', split: true },
  { entry: 'src/server/imports/files/tableWorker.ts', file: 'server/tableWorker.js' },
  { entry: 'src/server/lists/workbookWorker.ts', file: 'server/workbookWorker.js' },
  { entry: 'src/server/rulebook/modelWorker.ts', file: 'server/modelWorker.js' },
  { entry: 'bench/run.ts', file: 'bench/run.js' },
]

/** Vite's settings for one of them; `watch` is Vite's own. */
export function serverBundle({ entry, file, split = false }, watch = null) {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [{ name: 'styrbord:thread-programs', writeBundle: () => copyThreadPrograms(join(dist, dirname(file))) }],
    build: {
      ssr: join(root, entry),
      outDir: join(dist, dirname(file)),
      emptyOutDir: false,
      target: 'node20',
      sourcemap: true,
      watch,
      rolldownOptions: {
        output: { entryFileNames: basename(file), chunkFileNames: '[name]-[hash].js', codeSplitting: split },
      },
    },
  }
}

/** Threads that Node runs as they are written: src/store/embedded/worker.mjs becomes embedded/worker.mjs beside the bundle. */
function copyThreadPrograms(to) {
  const embedded = join(root, 'src', 'store', 'embedded')
  for (const name of readdirSync(embedded).filter((found) => found.endsWith('.mjs'))) {
    mkdirSync(join(to, 'embedded'), { recursive: true })
    cpSync(join(embedded, name), join(to, 'embedded', name))
  }
}
