// node scripts/lock.mjs, after a changed dependency. A registry that doesn't serve every platform's package leaves
// holes in package-lock.json, and `npm ci` then refuses it on all platforms. This fills them with what the parent
// package says itself: name and exact version; the name tells the platform.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './installed.mjs'

const path = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
let filled = 0
for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (places(parent, name).some((place) => lock.packages[place])) continue
    const platform = platformIn(name)
    if (!platform || !/^\d+\.\d+\.\d+[\w.-]*$/.test(version)) {
      throw new Error(`package-lock.json lacks ${name} ${version}, and its name doesn’t tell its platform.`)
    }
    lock.packages[`node_modules/${name}`] = { version, ...platform, ...(dev ? { dev } : {}), optional: true }
    filled += 1
  }
}
const entries = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
lock.packages = Object.fromEntries(entries)
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${filled} entries were filled in.`)

/** Where Node would look for it: inside the parent, or at the top. */
function places(parent, name) {
  return [`${parent}/node_modules/${name}`, `node_modules/${name}`]
}

function platformIn(name) {
  const found = /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(.*)$/.exec(
    name,
  )
  if (!found) return undefined
  const [, os, cpu, rest = ''] = found
  const libc =
    os === 'linux' ? (rest.includes('musl') ? ['musl'] : rest.includes('gnu') ? ['glibc'] : undefined) : undefined
  return { cpu: [cpu], ...(libc ? { libc } : {}), os: [os] }
}
