import { existsSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { archiveDamaged, diskFull, isDiskFull } from './fault.ts'
import { databaseIn, hasDatabase, removeDrafts } from './folder.ts'
import { takeLock } from './lock.ts'
import { packFolder, syncFolder, syncPath, unpackFolder } from './tar.ts'
import { initialise } from './thread.ts'

/** Packs a closed data folder's database as a .tar.gz, from which a first start unpacks. */
export async function bakeFolder(folder: string, archive: string): Promise<void> {
  const lock = takeLock(folder, '')
  try {
    const draft = `${archive}.${process.pid}`
    await writeFile(draft, await packFolder(databaseIn(folder)))
    await rename(draft, archive)
  } finally {
    lock.release()
  }
}

/** Makes the database if it isn't there: whole or not at all, whatever stops it halfway. Call it with the lock held. */
export async function makeDatabase(folder: string, baked?: string): Promise<void> {
  await removeDrafts(folder)
  if (hasDatabase(folder)) return
  const draft = join(folder, `draft-${process.pid}`)
  try {
    if (baked !== undefined && existsSync(baked)) await unpack(baked, draft)
    else {
      await initialise(folder, draft)
      await syncFolder(draft)
    }
    await rename(draft, databaseIn(folder))
    await syncPath(folder)
    await syncPath(dirname(folder))
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw isDiskFull(error) ? diskFull(folder, error) : error
  }
}

async function unpack(baked: string, draft: string): Promise<void> {
  try {
    await unpackFolder(await readFile(baked), draft)
  } catch (error) {
    throw isDiskFull(error) ? error : archiveDamaged(baked, error)
  }
}
