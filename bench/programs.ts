import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** This file runs as dist/bench/run.js, beside the server that it measures. */
const own = fileURLToPath(import.meta.url)
const product = join(dirname(own), '..', 'server', 'main.js')

/** A server in a process of its own. */
export interface Program {
  readonly url: string
  /** From the first instruction until it answered that it is ready. */
  readonly milliseconds: number
  /** Waits until what the last load left behind is worked off: else the next one would pay for it. */
  rest(): Promise<void>
  /** Resident memory, in megabytes. */
  memory(): number
  /** The most that it has been since it began; what it is now where the system doesn't tell. */
  mostMemory(): number
  stop(): Promise<void>
}

type Environment = Readonly<Record<string, string>>

export const startProduct = (environment: Environment): Promise<Program> =>
  started([product, 'start'], environment, '/health/ready')

export const startLimit = (organisationId: string, environment: Environment): Promise<Program> =>
  started([own, 'limit', organisationId], environment, '/health')

/** A command of the product's, in milliseconds. */
export function runProduct(words: readonly string[], environment: Environment): number {
  const begun = performance.now()
  const args = [product, ...words]
  execFileSync(process.execPath, args, { env: { PATH: process.env.PATH, ...environment }, stdio: 'ignore' })
  return performance.now() - begun
}

const patience = 60_000

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Resolves when it has told its address, and answers there. */
async function started(args: readonly string[], environment: Environment, ready: string): Promise<Program> {
  const begun = performance.now()
  const profile = process.env.BENCH_PROFILE ? [`--cpu-prof`, `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : []
  const env = {
    PATH: process.env.PATH,
    HOST: '127.0.0.1',
    PORT: '0',
    STYRBORD_RATE_LIMIT: '1000000000',
    STYRBORD_MOST_OPEN: '1000000000',
    ...environment,
  }
  const child = spawn(process.execPath, [...profile, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await address(child)
  const rest = async () => {
    // What was asked and not waited for may hold every connection for a while: the server says then that it isn't ready.
    const until = performance.now() + patience
    let response = await fetch(url + ready)
    while (!response.ok && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      response = await fetch(url + ready)
    }
    if (!response.ok) throw new Error(`${url}${ready} answers ${response.status}`)
  }
  await rest()
  const memory = () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) / 1024
  return {
    url,
    milliseconds: performance.now() - begun,
    rest,
    memory,
    mostMemory: () => peakOf(child) ?? memory(),
    stop: () => stopped(child),
  }
}

/** Megabytes. Linux keeps the mark of the highest water. */
function peakOf({ pid }: ChildProcess): number | undefined {
  const status = `/proc/${pid}/status`
  const kilobytes = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
}

function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000)
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (url !== undefined) resolve(url)
    }
    child.stdout?.on('data', listen)
    // Faults that are told later belong before the reader's eyes too.
    child.stderr?.on('data', (chunk: Buffer) => {
      listen(chunk)
      process.stderr.write(chunk)
    })
    child.once('error', reject)
    child.once('close', () => reject(new Error(`a server stopped before it listened:\n${said}`)))
    running.add(child)
    child.once('exit', () => running.delete(child))
  })
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
