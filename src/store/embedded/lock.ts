import { randomUUID } from 'node:crypto'
import { linkSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { folderInUse } from './fault.ts'
import { type Holder, holderState, thisProcess } from './holder.ts'

const beatMilliseconds = 1_000
const silentMilliseconds = 60_000

export interface FolderLock {
  /** Looks after the lock from now on, and tells once if it is no longer ours, or what it guards isn't there. */
  watch(isWhole: () => boolean, onLost: () => void): void
  release(): void
}

/**
 * Takes the folder for this process alone, or throws `folder-in-use`.
 * PGlite takes no lock of its own, and two processes on one folder destroy it without a word.
 */
export function takeLock(folder: string, socketFolder: string): FolderLock {
  const path = join(folder, 'lock')
  const own = thisProcess(randomUUID(), socketFolder)
  take(path, own, folder)
  removeDead(folder)
  let check = () => {}
  const beat = setInterval(() => {
    // A process that slept (a paused container) may have been taken for dead: then it must stop writing at once.
    if (read(path)?.token === own.token) touch(path)
    check()
  }, beatMilliseconds)
  beat.unref()
  return {
    watch(isWhole, onLost) {
      check = () => {
        if (read(path)?.token === own.token && isWhole()) return
        check = () => {}
        onLost()
      }
    },
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

/**
 * Puts our lock where none is, or where a dead process left its own. Only the one that holds the turn after that process
 * may remove what it left: two may see the same dead lock. Who died in its turn is followed in the same way.
 */
function take(path: string, own: Holder, folder: string): void {
  if (place(path, own)) return
  const dead = refuseIfHeld(folder, path)
  const turn = `${path}.after.${dead?.token ?? 'unknown'}`
  take(turn, own, folder)
  try {
    if (refuseIfHeld(folder, path)?.token !== dead?.token) throw folderInUse(folder, read(path)?.pid ?? 0)
    removeSocketFolder(dead)
    rmSync(path, { force: true })
    if (!place(path, own)) throw folderInUse(folder, read(path)?.pid ?? 0)
  } finally {
    rmSync(turn, { force: true })
  }
}

/** Turns and drafts of locks that processes left which died meanwhile, and what the version before called its turn. */
function removeDead(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => each.startsWith('lock.'))) {
    const holder = read(join(folder, name))
    if (name === 'lock.takeover' || (holder !== undefined && holderState(holder) === 'gone'))
      rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** Whose it was, when it is nobody's any longer. */
function refuseIfHeld(folder: string, path: string): Holder | undefined {
  const holder = read(path)
  if (holder === undefined) return undefined
  const state = holderState(holder)
  if (state === 'alive') throw folderInUse(folder, holder.pid)
  if (state === 'elsewhere' && age(path) < silentMilliseconds) throw folderInUse(folder, holder.pid, holder.host)
  return holder
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
