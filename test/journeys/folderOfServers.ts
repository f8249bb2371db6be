import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where each server that a worker starts has a folder of its own, and its number in `server.pid`. */
    folderOfServers: string
  }
}

/** Workers are ended from one moment to the next: what they leave is ended here. */
export default function folderOfServers(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'styrbord-journeys-'))
  project.provide('folderOfServers', folder)
  const end = () => {
    for (const name of readdirSync(folder)) kill(join(folder, name, 'server.pid'))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  // Vitest ends on a signal without asking us.
  process.once('exit', end)
  return () => {
    process.off('exit', end)
    end()
  }
}

function kill(file: string): void {
  try {
    process.kill(Number.parseInt(readFileSync(file, 'utf8'), 10), 'SIGKILL')
  } catch {
    // It has ended already, or never began.
  }
}
