// npm test: everything, also on a fresh clone. `npm test -- model journeys` runs only those projects.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './built.mjs'
import { findChromium, howToGetChromium, installChromium } from './chromium.mjs'
import { ensureInstalled, requireNode, root } from './installed.mjs'
import { compileWords } from './words.mjs'

const projects = ['model', 'embedded', 'server', 'journeys']

requireNode()
ensureInstalled()
const named = process.argv.slice(2)
const unknown = named.filter((name) => !projects.includes(name))
if (unknown.length > 0) {
  console.error(`There is no test project ${unknown.join(', ')}; there are ${projects.join(', ')}.`)
  process.exit(1)
}
const chosen = named.length > 0 ? projects.filter((name) => named.includes(name)) : projects
compileWords()

const total = { passed: 0, failed: 0, skipped: 0 }
for (const name of chosen) {
  const count = name === 'journeys' ? await runJourneys() : run(name)
  for (const kind of Object.keys(total)) total[kind] += count[kind]
}
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

/** The journeys walk through the production build in a real browser; without one they alone fail. */
async function runJourneys() {
  ensureBuilt()
  const chromium = (await findChromium()) ?? (installChromium() ? await findChromium() : undefined)
  if (chromium) return run('journeys', { STYRBORD_CHROMIUM: chromium })
  console.error(`The journeys need Chromium, and none was found. To get it:\n\n  ${howToGetChromium()}\n`)
  return { passed: 0, failed: 1, skipped: 0 }
}

function run(project, env = {}) {
  console.log(`\nTests: ${project}`)
  const results = join(root, 'test-results', `${project}.json`)
  mkdirSync(join(root, 'test-results'), { recursive: true })
  rmSync(results, { force: true })
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', project, '--passWithNoTests', ...reporters],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    },
  )
  return counted(results, status)
}

function counted(results, status) {
  if (!existsSync(results)) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(results, 'utf8'),
  )
  // A file that could not be loaded has no test to count, and must not pass for that.
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  )
  const failed = numFailedTests + unloaded.length
  return {
    passed: numPassedTests,
    // A fault outside every test, or a server that would not stop, is told by the exit code alone.
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  }
}
