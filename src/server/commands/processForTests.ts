import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

export type Child = ChildProcessByStdio<null, Readable, Readable>

export interface Said {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The built command line in processes of its own, which a test may kill. None outlives `endAll`. */
export function commandLine(module: string, environment: Readonly<Record<string, string>>) {
  const children = new Set<Child>()
  const run = (words: readonly string[], more: Readonly<Record<string, string>> = {}): Child => {
    const env = { PATH: process.env.PATH, STYRBORD_DEMO: 'off', PORT: '0', DATABASE_URL: '', ...environment, ...more }
    const child = spawn(process.execPath, [module, ...words], { stdio: ['ignore', 'pipe', 'pipe'], env })
    children.add(child)
    child.once('exit', () => children.delete(child))
    return child
  }
  return {
    run,
    /** Serving, at the address that it says. */
    async started(more: Readonly<Record<string, string>> = {}): Promise<{ child: Child; url: string }> {
      const child = run(['start'], more)
      child.stderr.pipe(process.stderr)
      for await (const line of createInterface({ input: child.stdout })) {
        const url = /^Styrbord: (http\S+)$/.exec(line)?.[1]
        if (url !== undefined) return { child, url }
      }
      throw new Error('the server ended before it served')
    },
    endAll(): void {
      for (const child of children) child.kill('SIGKILL')
    },
  }
}

/** All that it says until it has ended. */
export async function said(child: Child): Promise<Said> {
  const told = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (told.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (told.err += chunk.toString()))
  await once(child, 'close')
  return { code: child.exitCode, ...told }
}

/** In order, by what asks it to end. */
export async function ended(child: Child): Promise<number | null> {
  child.kill('SIGTERM')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}
