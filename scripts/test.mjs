// npm test: everything, also on a fresh clone. `npm test -- model journeys` runs only those projects; `--long` has properties tried far more often.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './built.mjs'
import { findChromium, howToGetChromium, installChromium } from './chromium.mjs'
import { ensureInstalled, requireNode, root } from './installed.mjs'
import { compileWords } from './words.mjs'

const projects = ['model', 'embedded', 'server', 'journeys']

requireNode()
ensureInstalled()
const named = process.argv.slice(2).filter((word) => word !== '--long')
const unknown = named.filter((name) => !projects.includes(name))
if (unknown.length > 0) {
  console.error(`There is no test project ${unknown.join(', ')}; there are ${projects.join(', ')}.`)
  process.exit(1)
}
const chosen = named.length > 0 ? projects.filter((name) => named.includes(name)) : projects
compileWords()

const count = await runTests()
console.log(`${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`)
process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0

/** The journeys walk through the production build in a real browser; without one they alone fail. */
async function runTests() {
  if (!chosen.includes('journeys')) return run(chosen)
  ensureBuilt()
  const chromium = (await findChromium()) ?? (installChromium() ? await findChromium() : undefined)
  if (chromium) return run(chosen, { STYRBORD_CHROMIUM: chromium })
  const count = run(chosen.filter((name) => name !== 'journeys'))
  console.error(`The journeys need Chromium, and none was found. To get it:\n\n  ${howToGetChromium()}\n`)
  return { ...count, failed: count.failed + 1 }
}

/** All in one run, so that a core that is done with one project goes on with the next. */
function run(some, env = {}) {
  const results = join(root, 'test-results', 'results.json')
  const answers = mkdtempSync(join(tmpdir(), 'styrbord-answers-'))
  mkdirSync(join(root, 'test-results'), { recursive: true })
  rmSync(results, { force: true })
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  // What was answered can only be told of a whole run.
  const asked = some.length === projects.length ? [...some, 'answers'] : some
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', ...asked.flatMap((name) => ['--project', name]), '--passWithNoTests', ...reporters],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        ...(process.argv.includes('--long') && { STYRBORD_TEST_TIMES: process.env.STYRBORD_TEST_TIMES ?? '20' }),
        STYRBORD_TEST_ANSWERS: answers,
        ...env,
      },
    },
  )
  rmSync(answers, { recursive: true, force: true })
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
