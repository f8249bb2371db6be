import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { dist } from './built.mjs'

const kilobyte = 1000
const firstRouteLimit = 120 * kilobyte
const anyRouteLimit = 200 * kilobyte
/** Sizes in gzipped bytes of the JavaScript that must arrive before a route can be used. */
export function routeSizes() {
  const web = join(dist, 'web')
  const manifest = JSON.parse(readFileSync(join(web, '.vite', 'manifest.json'), 'utf8'))
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
  const routes = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry)
  const size = (keys) =>
    [...filesOf(keys, manifest)].reduce((sum, file) => sum + gzipSync(readFileSync(join(web, file))).length, 0)
  return {
    circles: circlesIn(manifest),
    entry: size([entry]),
    routes: routes.map((route) => ({ route, bytes: size([entry, route]) })).sort((a, b) => b.bytes - a.bytes),
  }
}

/** What is too heavy or goes in a circle, in words; an empty list when all is well. */
export function tooHeavyRoutes({ circles, entry, routes }) {
  const home = routes.filter(({ route }) => /\/home\//i.test(route))
  const first = home.length > 0 ? home : [{ route: 'the entry', bytes: entry }]
  return [
    ...circles.map((file) => `${file} needs itself: what it makes while it is read can be undefined`),
    ...first.filter(({ bytes }) => bytes > firstRouteLimit).map((found) => tooHeavy(found, firstRouteLimit)),
    ...routes.filter(({ bytes }) => bytes > anyRouteLimit).map((found) => tooHeavy(found, anyRouteLimit)),
  ]
}

function tooHeavy({ route, bytes }, limit) {
  return `${route}: ${inKilobytes(bytes)} of JavaScript, at most ${inKilobytes(limit)}`
}

export function inKilobytes(bytes) {
  return `${(bytes / kilobyte).toFixed(1)} kB`
}

function filesOf(keys, manifest, seen = new Set()) {
  for (const key of keys) {
    const { file, imports = [] } = manifest[key]
    if (seen.has(file)) continue
    if (file.endsWith('.js')) seen.add(file)
    filesOf(imports, manifest, seen)
  }
  return seen
}

/** Files that need each other are read in an order that nobody chose. */
function circlesIn(manifest) {
  const needs = (key) => manifest[key].imports ?? []
  const isReached = (from, to, seen = new Set()) =>
    needs(from).some((key) => key === to || (!seen.has(key) && isReached(key, to, seen.add(key))))
  return Object.keys(manifest).filter((key) => isReached(key, key))
}
