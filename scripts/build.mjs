// npm run build: texts, pages, server, and the databases that a first start unpacks instead of initialising.
import { execFile } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { dist, recordBuild, sourcesHash } from './built.mjs'
import { ensureInstalled, requireNode, root } from './installed.mjs'

requireNode()
ensureInstalled()
const quiet = process.argv.includes('--quiet')

// vite.config.ts says where the pages lie, seen from here.
process.chdir(root)

try {
  const hash = sourcesHash()
  rmSync(dist, { recursive: true, force: true })
  await timed('server', buildServer)
  // The databases are baked by the server alone, in a process of its own.
  await Promise.all([timed('texts and pages', buildPages), timed('databases', bakeDatabases)])
  recordBuild(hash)
} catch (error) {
  console.error(`The build failed: ${error.message}`)
  process.exit(1)
}

async function timed(name, step) {
  const start = performance.now()
  await step()
  if (!quiet) console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
}

async function buildPages() {
  const { build } = await import('vite')
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: join(dist, 'web'), emptyOutDir: true, manifest: true },
  })
}

async function buildServer() {
  const { build } = await import('vite')
  const { serverBundle, serverEntries } = await import('./serverBundle.mjs')
  for (const part of serverEntries) {
    // The benchmark is the one part that a house can do without.
    if (part.file.startsWith('bench/') && !existsSync(join(root, part.entry))) continue
    await build(serverBundle(part))
  }
}

async function bakeDatabases() {
  const args = [join(dist, 'server', 'main.js'), 'bake', dist]
  await promisify(execFile)(process.execPath, args, { cwd: root }).catch(({ stdout, stderr }) => {
    throw new Error(`the databases could not be baked.\n${stdout}${stderr}`)
  })
}
