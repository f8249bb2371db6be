// Node built-ins only, but for Playwright's own opinion of where its browser lies.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
const debianInstall = 'apt-get install --yes --no-install-recommends chromium'

/** The browser for the journeys: the one that was named, the machine's own, or Playwright's. */
export async function findChromium() {
  const named = process.env.STYRBORD_CHROMIUM
  if (named) return isExecutable(named) ? named : undefined
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...usualPlaces].find(isExecutable) ?? (await playwrightsOwn())
}

/** Debian's package, where we may: true when apt-get said that it worked. */
export function installChromium() {
  if (process.env.STYRBORD_CHROMIUM || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log('Installing Chromium for the journeys …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const [update, install] = ['apt-get update', debianInstall].map((line) => {
    const [command, ...args] = line.split(' ')
    return spawnSync(command, ['-qq', ...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  })
  if (install.status !== 0) console.error(`${update.stderr}${install.stderr}`.trim())
  return install.status === 0
}

/** The one line to type where there is no browser. */
export function howToGetChromium() {
  if (process.env.STYRBORD_CHROMIUM) return `STYRBORD_CHROMIUM names no program: ${process.env.STYRBORD_CHROMIUM}`
  return existsSync('/usr/bin/apt-get')
    ? `sudo apt-get update && sudo ${debianInstall}`
    : 'npx playwright-core install chromium'
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright-core')
    return [chromium.executablePath()].find(isExecutable)
  } catch {
    return undefined
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
