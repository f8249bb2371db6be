import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseMissing, folderUnusable, foreignFolder } from './fault.ts'

const draft = /^draft-\d+$/
const secretDraft = /^secret\.\d+$/
/** What a folder without a database may hold and still be one that a start of ours left. */
const leftByUs = [/^lock(\..+)?$/, draft, /^secret$/, secretDraft, /^unfinished-/]
/** A backup that was made before a migration. */
const beforeMigration = /^before-\d{4}_.+\.backup$/
/** What a file system or a program puts into any folder. */
const inAnyFolder = ['lost+found', '.DS_Store', '.gitkeep', '.gitignore']

/** Where PostgreSQL's own files lie in a data folder. */
export function databaseIn(folder: string): string {
  return join(folder, 'database')
}

export function hasDatabase(folder: string): boolean {
  return (statSync(join(databaseIn(folder), 'PG_VERSION'), { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** Where a data folder's database is backed up before it is brought to a version. */
export function backupBefore(version: string, folder: string): string {
  return join(folder, `before-${version}.backup`)
}

/** Makes the folder, or holds that it is one of ours before anything in it is touched. */
export function prepareFolder(folder: string): void {
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 })
    refuseUnlessOurs(folder)
    chmodSync(folder, 0o700)
  } catch (error) {
    throw isOfFileSystem(error) ? folderUnusable(folder, error) : error
  }
}

function refuseUnlessOurs(folder: string): void {
  const names = readdirSync(folder)
  if (hasDatabase(folder)) return
  if (names.includes('database')) throw databaseMissing(folder)
  const ours = [...leftByUs, beforeMigration]
  const others = names.filter((name) => !inAnyFolder.includes(name) && !ours.some((each) => each.test(name)))
  if (others.length > 0) throw foreignFolder(folder, others)
  // These are made after the database, so there was one.
  if (names.some((name) => name === 'secret' || beforeMigration.test(name))) throw databaseMissing(folder)
}

/** Half-made databases, and secrets, of starts that were killed. */
export async function removeDrafts(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory() ? draft.test(entry.name) : secretDraft.test(entry.name))
      await rm(join(folder, entry.name), { recursive: true })
  }
}

const isOfFileSystem = (error: unknown): error is Error & { code: string } =>
  error instanceof Error &&
  'code' in error &&
  ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ELOOP', 'ENAMETOOLONG'].includes(String(error.code))
