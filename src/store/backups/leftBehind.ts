import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/** `.styrbord-backup-PROCESS-ID.draft`: told from everybody else's files by its name, and from a living backup's by the process. */
const draftName = /^\.styrbord-backup-(\d+)-[0-9a-f-]{36}\.draft$/
const note = /^unfinished-[0-9a-f-]{36}$/

/** Where a backup lies until it is whole: beside its file, so that a rename is enough. */
export const draftBeside = (file: string): string =>
  join(dirname(resolve(file)), `.styrbord-backup-${process.pid}-${crypto.randomUUID()}.draft`)

/** Notes in the data folder that a draft is being written, so that the next start finds it if this process is killed. */
export async function noteDraft(folder: string, draft: string): Promise<() => Promise<void>> {
  const path = join(folder, `unfinished-${crypto.randomUUID()}`)
  await writeFile(path, draft, { mode: 0o600, flush: true })
  return () => rm(path, { force: true })
}

/** Removes from a folder the drafts of backups whose process was killed: they hold personal data. */
export async function removeDraftsIn(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) await removeIfDead(join(folder, name))
}

/** Removes the drafts that are noted in a data folder, and their notes. */
export async function removeNotedDrafts(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((each) => note.test(each))) {
    const isGone = await removeIfDead(await readFile(join(folder, name), 'utf8'))
    if (isGone) await rm(join(folder, name), { force: true })
  }
}

/** False while the process that writes it lives. A name that isn't a draft's is never touched. */
async function removeIfDead(path: string): Promise<boolean> {
  const process = draftName.exec(basename(path))?.[1]
  if (process === undefined) return true
  if (isAlive(Number(process))) return false
  // In a folder that all share, another user's isn't ours to remove.
  await rm(path, { force: true }).catch(() => {})
  return true
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
