// npm run bench: the benchmark, on the production build.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dist, ensureBuilt } from './built.mjs'
import { runInForeground } from './foreground.mjs'
import { ensureInstalled, requireNode, root } from './installed.mjs'

requireNode()
ensureInstalled()
ensureBuilt()
const bench = join(dist, 'bench', 'run.js')
if (!existsSync(bench)) {
  console.error('There is no benchmark in this build: bench/run.ts is missing.')
  process.exit(1)
}
runInForeground([bench, ...process.argv.slice(2)], { cwd: root })
