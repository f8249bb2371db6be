import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SettingFault, type Settings } from './settings.ts'

/** What sessions are signed with: the setting, or one of its own beside the embedded database, readable by the owner alone. */
export function secretFor({ secret, databaseUrl, folder }: Settings): string {
  if (secret !== undefined) return secret
  if (databaseUrl !== undefined)
    throw new SettingFault('STYRBORD_SECRET: expected at least 32 characters when DATABASE_URL is set')
  const file = join(folder, 'secret')
  if (existsSync(file)) return keptIn(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Whole or not at all: a start that is killed here leaves no half secret under its name.
  const draft = `${file}.${process.pid}`
  const made = randomBytes(32).toString('base64url')
  writeFileSync(draft, made, { mode: 0o600, flush: true })
  renameSync(draft, file)
  return made
}

const shortest = 32

function keptIn(file: string): string {
  const kept = readFileSync(file, 'utf8').trim()
  if (kept.length >= shortest) return kept
  throw new SettingFault(
    `Filen ${file} är tom eller för kort för att signera inloggningar. Ta bort den och starta igen: då görs en ny, och alla får logga in på nytt.\nThe file ${file} is empty or too short to sign sessions with. Remove it and start again: a new one is made, and everyone signs in again.`,
  )
}
