// Node built-ins only: this runs on a fresh clone, before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const modules = join(root, 'node_modules')
const stamp = join(modules, '.styrbord-lock')

/** Stops with one sentence on a Node that the bundler or the database driver would fail on in a less readable way. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const serves = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23
  if (serves) return
  console.error(
    `Styrbord needs Node 20.19 or later, 22.12 or later, or 24 (recommended); this is ${process.versions.node}.`,
  )
  process.exit(1)
}

/** Installs exactly what package-lock.json says, unless that is what node_modules already holds. */
export function ensureInstalled() {
  const wanted = lockHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  if (!holdsTheLock()) {
    console.log('Installing packages, once; about half a minute …')
    installPackages()
  }
  writeFileSync(stamp, wanted)
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex')
}

/** An install made by hand has no stamp of ours, but npm's own record of what it put there. */
function holdsTheLock() {
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || (present[path] ? present[path].integrity === entry.integrity : entry.optional === true),
  )
}

function installPackages() {
  // NODE_ENV=production would leave out the bundler, without which nothing starts.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }
  // npm's own file, where npm started us, spares us from guessing what `npm` is called on this platform.
  const result = process.env.npm_execpath
    ? spawnSync(process.execPath, [process.env.npm_execpath, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (result.status === 0) return
  console.error(`The packages could not be installed (${result.error?.message ?? 'see npm’s own message above'}).`)
  process.exit(1)
}
