import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { sourceFiles } from './sourceFiles.ts'

const texts = sourceFiles(['.'], /(\.(tsx?|mjs|js|json|css|sql|md|ya?ml|html)|\/run|LICENSE|\.npmrc|\.gitignore)$/)
const written = texts.filter(({ path }) => path !== 'package-lock.json' && path !== 'test/houseRules.test.ts')

test.each([
  ['the paths of one machine', /(^|[\s'"`(=])\/(work|home|Users)\/[\w.-]+/m],
  [
    'a package registry’s address',
    /\bregistry\.[\w-]+\.(org|com|io)\b|\b(deb|security)\.debian\.org\b|npm\.pkg\.github/,
  ],
  ['work left to do', /\bTODO\b|\bFIXME\b|\bXXX\b/],
  // A server's log and another site's never see what stands after #.
  ['a code in the part of an address that browsers send', /\/aktivera\?/],
  ['a merge left half done', /^(<{7}|>{7}) /m],
])('no file contains %s', (_what, pattern) => {
  const lines = written.flatMap(({ path, text }) => {
    const found = pattern.exec(text)
    return found ? [`${path}: ${found[0].trim()}`] : []
  })
  expect(lines).toEqual([])
})

test('every address that a rule takes is asked the same: one that is written out', () => {
  const asked = written.filter(({ path, text }) => /^src\/(model|api)\//.test(path) && /\burl\(\{|\.url\(/.test(text))
  expect(asked.map(({ path }) => path)).toEqual([])
})

test('the lock file names no address, so that any registry can serve an install', () => {
  expect(read('package-lock.json')).not.toContain('"resolved"')
})

test('the lock file has every platform’s packages; without them npm ci refuses it (mend: node scripts/lock.mjs)', () => {
  const packages: Record<string, { optionalDependencies?: Record<string, string> }> = JSON.parse(
    read('package-lock.json'),
  ).packages
  const wanted = Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => [`${parent}/node_modules/${name}`, `node_modules/${name}`]),
  )
  expect(wanted.filter((places) => !places.some((place) => packages[place]))).toEqual([])
})

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'))
  const loose = Object.entries<string>({ ...dependencies, ...devDependencies })
  expect(loose.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8')
}
