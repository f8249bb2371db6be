// Node built-ins only: start and the command line ask this before anything is loaded.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from './installed.mjs'

export const dist = join(root, 'dist')
const record = join(dist, '.sources')
const sources = ['src', 'models', 'demo', 'bench', 'scripts', 'package.json', 'package-lock.json', 'vite.config.ts']

/** Builds when the sources differ from those that dist/ was built from. */
export function ensureBuilt() {
  if (isBuilt()) return
  console.log('Building Styrbord; about half a minute …')
  const result = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), '--quiet'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (result.status !== 0) process.exit(result.status ?? 1)
}

function isBuilt() {
  return existsSync(record) && readFileSync(record, 'utf8') === sourcesHash()
}

/** @param {string} hash taken before the build: what changed during it must be built again. */
export function recordBuild(hash) {
  writeFileSync(record, hash)
}

export function sourcesHash() {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((source) => filesIn(join(root, source)))) {
    hash.update(relative(root, path).split(sep).join('/')).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .filter((name) => !isLeftOut(name))
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}

/** What the build makes itself (the texts' compiler leaves dot files beside them), tests and notes change nothing in what is served. */
function isLeftOut(name) {
  return name === 'compiled' || name.startsWith('.') || /\.(test\.tsx?|md)$/.test(name)
}
