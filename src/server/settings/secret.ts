import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SettingFault, type Settings } from './settings.ts'

/** What sessions are signed with: the setting, or one of its own beside the embedded database, readable by the owner alone. */
export function secretFor({ secret, databaseUrl, folder }: Settings): string {
  if (secret !== undefined) return secret
  if (databaseUrl !== undefined)
    throw new SettingFault('STYRBORD_SECRET: expected at least 32 characters when DATABASE_URL is set')
  const file = join(folder, 'secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const made = randomBytes(32).toString('base64url')
  writeFileSync(file, made, { mode: 0o600 })
  return made
}
