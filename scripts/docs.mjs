// npm run docs: writes what is generated from the model, the contract table and the demo's story; --check only compares.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dist, ensureBuilt } from './built.mjs'
import { ensureInstalled, requireNode, root } from './installed.mjs'

requireNode()
ensureInstalled()
ensureBuilt()

const docs = join(root, 'docs')
if (process.argv.includes('--check')) check()
else {
  write(docs)
  await writeDemo()
}

function write(folder) {
  mkdirSync(folder, { recursive: true })
  const args = [join(dist, 'server', 'main.js'), 'docs', folder]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}

/** Vretaby's records, as the acts make them now. That they still do is a test's to say. */
async function writeDemo() {
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(join(root, 'test', 'models', 'writtenVretaby.ts'), { configFile: false, root })
  writeFileSync(join(root, 'demo', 'vretaby.json'), module.writtenVretaby())
}

function check() {
  const fresh = mkdtempSync(join(tmpdir(), 'styrbord-docs-'))
  try {
    write(fresh)
    const differing = readdirSync(fresh).filter((name) => !isSame(join(fresh, name), join(docs, name)))
    if (differing.length === 0) return
    console.error(
      `No longer what the code says: ${differing.map((name) => `docs/${name}`).join(', ')}. Run: npm run docs`,
    )
    process.exitCode = 1
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

function isSame(fresh, kept) {
  return existsSync(kept) && readFileSync(fresh).equals(readFileSync(kept))
}
