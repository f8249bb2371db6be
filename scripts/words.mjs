import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './installed.mjs'

const words = join('src', 'web', 'words')

/** Compiles the Swedish and English texts to functions that pages and tests import. */
export function compileWords() {
  const args = ['compile', '--project', join(words, 'project.inlang'), '--outdir', join(words, 'compiled'), '--silent']
  const compiler = join(root, 'node_modules', '@inlang', 'paraglide-js', 'bin', 'run.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, ...args], { cwd: root, encoding: 'utf8' })
  // The compiler calls it a success when its plugin could not be loaded, and exports nothing.
  const index = join(root, words, 'compiled', 'messages', '_index.js')
  const exported = existsSync(index) ? (readFileSync(index, 'utf8').match(/^export /gm) ?? []).length : 0
  if (status === 0 && exported > 0) return
  throw new Error(`No texts were compiled.\n${stdout}${stderr}`)
}
