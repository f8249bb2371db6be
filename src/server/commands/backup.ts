import { existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backup } from '#store/backups/backup'
import { draftBeside } from '#store/backups/leftBehind'
import { type NotRestored, restore, type WaysIn } from '#store/backups/restore'
import { hasDatabase } from '#store/embedded/folder'
import { openStore, type Store } from '#store/open'
import type { Command } from './command.ts'
import { CommandFault, refuseUnlessNew } from './fault.ts'
import { inStore } from './inStore.ts'
import { readWords } from './words.ts'

export const backupCommand: Command = {
  name: ['backup'],
  takes: 'FILE',
  does: 'writes everything but sessions to a file, also beside a running server',
  async run(words, surroundings) {
    const file = fileIn(words, 'styrbord backup FILE')
    refuseUnlessNew(file)
    const { organisations, rows } = await inStore(
      surroundings,
      ({ connection, embedded }) => backup(connection, file, embedded ? surroundings.settings.folder : undefined),
      { version: 'earlier', by: 'owner' },
    )
    console.log(
      `${file}: ${organisations} organisations, ${rows} rows. Keep it safe: it holds personal data and password hashes.`,
    )
    return 0
  },
}

const keepTokens = '--keep-tokens'

export const restoreCommand: Command = {
  name: ['restore'],
  takes: `FILE [${keepTokens}]`,
  does: `fills an empty database (DATABASE_URL or STYRBORD_DATA) with a backup: all or nothing. Activation codes in it are ended, and tokens unless ${keepTokens}; tells which accounts are open`,
  async run(words, { settings }) {
    const others = words.filter((word) => word !== keepTokens)
    const file = fileIn(others, `styrbord restore FILE [${keepTokens}]`)
    if (!existsSync(file)) throw new CommandFault(`There is no file ${file}.`)
    const store = await openStore(settings, { version: 'earlier', by: 'owner' })
    await restoreInto(store, file, others.length < words.length ? 'tokens' : 'none').finally(() => store.close())
    return 0
  },
}

export const move: Command = {
  name: ['move'],
  takes: '',
  does: 'copies the embedded database in STYRBORD_DATA to the empty server at DATABASE_URL',
  async run(words, { settings }) {
    readWords(words, 'DATABASE_URL=… styrbord move', { options: {} })
    const { databaseUrl, ownerUrl, folder } = settings
    if (databaseUrl === undefined) throw new CommandFault('Where to? Set DATABASE_URL to the empty server.')
    if (!hasDatabase(folder)) throw new CommandFault(`There is no embedded database in ${folder} (STYRBORD_DATA).`)
    const file = draftBeside(join(tmpdir(), 'move'))
    const server = await openStore({ databaseUrl, ownerUrl, folder }, { version: 'earlier', by: 'owner' })
    try {
      // Alone in the folder: nothing may be written there after it was read.
      const embedded = await openStore({ folder }, { version: 'earlier' })
      await backup(embedded.connection, file).finally(() => embedded.close())
      // Nobody has been in between, so nothing was revoked since.
      await restoreInto(server, file, 'all')
    } finally {
      await server.close()
      rmSync(file, { force: true })
    }
    console.log(`The folder ${folder} is left as it was. Start with DATABASE_URL and STYRBORD_SECRET from now on.`)
    return 0
  },
}

const fileIn = (words: readonly string[], use: string): string =>
  readWords(words, use, { options: {}, others: 1 }).others[0] ?? ''

async function restoreInto({ connection }: Store, file: string, keeps: WaysIn): Promise<void> {
  const restored = await restore(connection, file, { keeps })
  if ('because' in restored) throw new CommandFault(sentence(restored))
  console.log(`Restored: ${restored.organisations} organisations, ${restored.rows} rows. Everyone signs in again.`)
  const [which, what] =
    keeps === 'tokens' ? ['activation codes', 'used'] : ['tokens and activation codes', 'revoked or used']
  if (restored.ended > 0)
    console.log(
      `${restored.ended} ${which} in the backup were ended, since they may have been ${what} after it. Make those anew that are needed.`,
    )
  if (keeps === 'all' || restored.open.length === 0) return
  console.log(
    'These accounts are open with the rights and the password that they had when the backup was made. Close those that were closed after it, take back what was taken back, and give new codes where passwords were changed:',
  )
  for (const { organisation, email, rights, hasPassword } of restored.open)
    console.log(
      `  ${oneLine(organisation)}: ${oneLine(email)}, ${rights.join(',') || 'no rights'}, ${hasPassword ? 'a password' : 'no password'}`,
    )
}

const oneLine = (written: string): string => written.replaceAll(/[\p{C}\u2028\u2029]/gu, ' ')

function sentence(why: NotRestored): string {
  switch (why.because) {
    case 'not-empty':
      return 'Nothing was restored: the database is not empty. Choose an empty one with DATABASE_URL or STYRBORD_DATA.'
    case 'not-a-backup':
      return 'Nothing was restored: the file is not a backup that this version reads.'
    case 'damaged':
      return 'Nothing was restored: the file is damaged or cut short.'
    case 'another-version':
      return `Nothing was restored: the backup is of a newer version (${why.backedUp}) than this program (${why.here}). Restore it with that version.`
    case 'database-newer':
      return `Nothing was restored: the backup is of an earlier version (${why.backedUp}) than the database has come to. Choose a new database or folder, with nothing in it: it is then brought to this version (${why.here}).`
    default:
      return why satisfies never
  }
}
