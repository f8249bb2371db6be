import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'vite'

const source = import.meta.dirname

/**
 * Builds the embedded database, or what stands on it, as production does, so that a test can run it in a process of its own and kill that.
 * Lies below the repository so that packages are found; answers the built module's path.
 */
export async function builtForTests(
  entry = join(source, 'embedded.ts'),
): Promise<{ module: string; remove(): Promise<void> }> {
  const folder = join(source, '../../../node_modules/.cache', `styrbord-${basename(entry, '.ts')}-${process.pid}`)
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: entry, outDir: folder, emptyOutDir: true },
  })
  await mkdir(join(folder, 'embedded'))
  for (const name of await readdir(source)) {
    if (name.endsWith('.mjs')) await cp(join(source, name), join(folder, 'embedded', name))
  }
  return {
    module: join(folder, `${basename(entry, '.ts')}.js`),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
