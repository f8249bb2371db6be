import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { folderInUse } from './fault.ts'
import { type Holder, holderState, thisProcess } from './holder.ts'

const beatMilliseconds = 5_000
const silentMilliseconds = 60_000

export interface FolderLock {
  release(): void
}

/**
 * Takes the folder for this process alone, or throws `folder-in-use`.
 * PGlite takes no lock of its own, and two processes on one folder destroy it without a word.
 */
export function takeLock(folder: string, socketFolder: string, onLost: () => void): FolderLock {
  const path = join(folder, 'lock')
  const own = thisProcess(randomUUID(), socketFolder)
  if (!place(path, own)) takeOver(folder, path, own)
  const beat = setInterval(() => {
    // A process that slept (a paused container) may have been taken for dead: then it must stop writing at once.
    if (read(path)?.token === own.token) touch(path)
    else onLost()
  }, beatMilliseconds)
  beat.unref()
  return {
    release() {
      clearInterval(beat)
      if (read(path)?.token === own.token) rmSync(path, { force: true })
    },
  }
}

/** Where the process that holds the folder listens, for its owner's other programs on the same machine. */
export function socketFolderOf(folder: string): string | undefined {
  const holder = read(join(folder, 'lock'))
  return holder !== undefined && holderState(holder) === 'alive' && holder.socketFolder !== ''
    ? holder.socketFolder
    : undefined
}

/** Links a finished file into place: atomic, never over another, and never seen half written. */
function place(path: string, own: Holder): boolean {
  const draft = `${path}.${own.token}`
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 })
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function takeOver(folder: string, path: string, own: Holder): void {
  refuseIfHeld(folder, path)
  // Two processes may see the same stale lock; only the one that makes this folder may remove it, after looking again.
  const turn = `${path}.takeover`
  if (age(turn) > silentMilliseconds) rmSync(turn, { recursive: true, force: true })
  try {
    mkdirSync(turn)
  } catch {
    throw folderInUse(folder, read(path)?.pid ?? 0)
  }
  try {
    refuseIfHeld(folder, path)
    removeSocketFolder(read(path))
    rmSync(path, { force: true })
    if (!place(path, own)) throw folderInUse(folder, read(path)?.pid ?? 0)
  } finally {
    rmSync(turn, { recursive: true, force: true })
  }
}

function refuseIfHeld(folder: string, path: string): void {
  const holder = read(path)
  if (holder === undefined) return
  const state = holderState(holder)
  if (state === 'alive') throw folderInUse(folder, holder.pid)
  if (state === 'elsewhere' && age(path) < silentMilliseconds) throw folderInUse(folder, holder.pid, holder.host)
}

function removeSocketFolder(holder: Holder | undefined): void {
  if (holder === undefined || !/^styrbord-\w{6}$/.test(basename(holder.socketFolder))) return
  rmSync(holder.socketFolder, { recursive: true, force: true })
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function touch(path: string): void {
  const now = new Date()
  utimesSync(path, now, now)
}

/** Milliseconds since the file was last touched; 0 for one that isn't there. */
function age(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
}
