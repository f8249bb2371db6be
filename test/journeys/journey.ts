import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'
import { openAlongside } from '#store/open'
import { seedAnotherVretaby } from '../models/anotherVretaby.ts'
import { noteAnswer } from '../seenAnswers.ts'

/** A browser on the built product, and a fictional municipality in it that is the journey's own. */
export interface Journey {
  /** A fresh window in front of the sign-in; it is closed when its test is done. */
  readonly visit: (look?: Look) => Promise<Page>
  /** A fresh window, signed in already, on the first page or another. */
  readonly as: (name: string, look?: Look & { readonly at?: string }) => Promise<Page>
  /** What `styrbord` says when it is run beside the server. */
  readonly command: (...words: string[]) => Promise<string>
}

/** A server in a folder of its own, and a browser. */
interface Product extends Pick<Journey, 'command'> {
  readonly folder: string
  /** A fresh window with nothing in it yet; it is closed when its test is done. */
  readonly open: (look?: Look) => Promise<Page>
  close(): Promise<void>
}

interface Look {
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
}

/** The day in Vretaby: what is decided in a journey is decided today. */
export const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' }).format(
  new Date(),
)

// As root in a container, without a graphics card, and without calling home.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The product that all journeys of a worker are in. */
let shared: Promise<Product> | undefined

export async function openJourney(): Promise<Journey> {
  shared ??= openProduct()
  const { folder, open, command } = await shared
  const store = await openAlongside({ folder })
  const { accounts } = await seedAnotherVretaby(store)
  await store.close()
  return {
    command,
    async visit(look) {
      const page = await open(look)
      await page.goto('/')
      return page
    },
    async as(name, { at = '/', ...look } = {}) {
      const page = await open(look)
      const account = accounts.find((each) => each.name === name)?.id
      await page.request.post('/api/sign-in/demo', { data: { account }, failOnStatusCode: true })
      await page.goto(at)
      await page.getByRole('button', { name: `Din meny: ${name}` }).waitFor()
      return page
    },
  }
}

/** For the way in itself: with the demo's people to choose from, and nobody else. */
export async function openProduct(): Promise<Product> {
  const executablePath = process.env.STYRBORD_CHROMIUM ?? ''
  if (executablePath === '')
    throw new Error('Chromium is missing. Install it: apt-get install chromium, or set STYRBORD_CHROMIUM to its path.')
  const home = mkdtempSync(join(inject('folderOfServers'), 'server-'))
  const folder = join(home, 'data')
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    STYRBORD_DATA: folder,
    DATABASE_URL: '',
    BASE_URL: '',
    STYRBORD_DEMO: 'on',
  }
  const { url, child } = await startServer(env)
  writeFileSync(join(home, 'server.pid'), String(child.pid))
  // Where the machine has no UTF-8 locale, Chromium knows no file by a name with å, ä or ö.
  const locale = { ...process.env, LC_ALL: 'C.UTF-8' }
  const browser = await chromium.launch({ executablePath, args: flags, env: locale })
  return {
    folder,
    open: (look = {}) => openWindow(browser, url, look),
    async command(...words) {
      return (await promisify(execFile)(process.execPath, [...styrbord, ...words], { env })).stdout
    },
    async close() {
      await browser.close()
      await stop(child)
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function openWindow(browser: Browser, baseURL: string, { width = 1440, scheme = 'light' }: Look): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    baseURL,
    viewport: { width, height: 1000 },
    colorScheme: scheme,
    locale: 'sv-SE',
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  page.on('response', async (response) => {
    const mediaType = response.headers()['content-type']
    if (!response.ok()) noteAnswer(mediaType, await response.text().catch(() => '{}'))
  })
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail')
      console.error(`The window at ${page.url()} showed:\n${await page.locator('body').ariaSnapshot()}`)
    await context.close()
  })
  return page
}

const styrbord = ['dist/server/main.js']

function startServer(env: NodeJS.ProcessEnv): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [...styrbord, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += String(chunk)
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (url !== undefined) resolve({ url, child })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)))
  })
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
