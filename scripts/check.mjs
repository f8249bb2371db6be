// npm run check: the whole truth. It stops at nothing and reports all; -- --quick leaves build and tests out, -- --long tries more.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, requireNode, root } from './installed.mjs'

requireNode()
ensureInstalled()
const quick = process.argv.includes('--quick')
const failed = []
// The OpenAPI linter would otherwise ask its maker for news, which takes its time where there is no way out.
const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }

await step('texts', async () => (await import('./words.mjs')).compileWords())
await step('format and lint (Biome)', () => tool('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'))
await step('lint (oxlint)', () => tool('oxlint/bin/oxlint', '--deny-warnings'))
await step('types (tsc)', () => tool('typescript/bin/tsc', '-p', '.', '--noEmit'))
await step('dead code (knip)', () => tool('knip/bin/knip.js', '--no-progress'))
if (!quick) {
  await step('known faults of what it is built on (npm audit)', knownFaults)
  await step('build', () => script('build.mjs', '--quiet'))
  await step('generated documents', () => script('docs.mjs', '--check'))
  await step('OpenAPI (Redocly)', () => tool('@redocly/cli/bin/cli.js', 'lint', join('docs', 'openapi.json')))
  await step('JavaScript before the first route', measureRoutes)
  const long = process.argv.filter((word) => word === '--long')
  await step('tests', () => node([join(root, 'scripts', 'test.mjs'), ...long], 'inherit'))
}
console.log(failed.length === 0 ? '\nAll is well.' : `\nNot well: ${failed.join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1

async function step(name, act) {
  const start = performance.now()
  const fault = await outcome(act)
  if (fault !== undefined) failed.push(name)
  console.log(
    `${fault === undefined ? 'ok    ' : 'FAILED'} ${name}, ${((performance.now() - start) / 1000).toFixed(1)} s`,
  )
  if (fault) console.log(fault)
}

async function outcome(act) {
  try {
    await act()
    return undefined
  } catch (error) {
    return error.message
  }
}

function tool(path, ...args) {
  node([join(root, 'node_modules', path), ...args])
}

function script(name, ...args) {
  node([join(root, 'scripts', name), ...args])
}

function node(args, output = 'pipe') {
  const stdio = ['ignore', output, output]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio,
    maxBuffer: 1e9,
  })
  if (status !== 0) throw new Error(`${stdout ?? ''}${stderr ?? ''}`)
}

/** Asked of the registry. Where there is no way out it isn't known, and that is said: it is not the same as none. */
function knownFaults() {
  const asked = spawnSync('npm', ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=20000'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const answer = (asked.stdout ?? '').trim()
  const { vulnerabilities, metadata } = answer.startsWith('{') ? JSON.parse(answer) : {}
  if (metadata === undefined) {
    console.log('       not known: the registry answers no such question here')
    return
  }
  const found = Object.values(vulnerabilities ?? {}).map(
    ({ name, severity, range, isDirect }) => `${severity}: ${name} ${range}${isDirect ? '' : ' (by way of another)'}`,
  )
  if (found.length > 0) throw new Error(found.join('\n'))
}

async function measureRoutes() {
  const { inKilobytes, routeSizes, tooHeavyRoutes } = await import('./firstRoute.mjs')
  const sizes = routeSizes()
  const heaviest = sizes.routes[0]
  console.log(
    `       entry ${inKilobytes(sizes.entry)}${heaviest ? `, heaviest route ${inKilobytes(heaviest.bytes)} (${heaviest.route})` : ''}`,
  )
  const tooHeavy = tooHeavyRoutes(sizes)
  if (tooHeavy.length > 0) throw new Error(tooHeavy.join('\n'))
}
