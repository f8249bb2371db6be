import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

const source = import.meta.dirname

/**
 * Builds the embedded database as production does, so that a test can run it in a process of its own and kill that.
 * Lies below the repository so that packages are found; answers the built module's path.
 */
export async function builtForTests(): Promise<{ module: string; remove(): Promise<void> }> {
  const folder = join(source, '../../../node_modules/.cache', `styrbord-embedded-${process.pid}`)
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(source, 'embedded.ts'), outDir: folder, emptyOutDir: true },
  })
  await mkdir(join(folder, 'embedded'))
  for (const name of await readdir(source)) {
    if (name.endsWith('.mjs')) await cp(join(source, name), join(folder, 'embedded', name))
  }
  return { module: join(folder, 'embedded.js'), remove: () => rm(folder, { recursive: true, force: true }) }
}
