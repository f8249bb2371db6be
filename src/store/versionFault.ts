/** Why a database of another version isn't used, in both languages: it is met at a terminal before any page exists. */
export class VersionFault extends Error {
  readonly code: 'newer' | 'older' | 'not-backed-up' | 'migration-failed'

  constructor(code: VersionFault['code'], words: { sv: string; en: string }, cause?: unknown) {
    super(`${words.sv}\n${words.en}`, cause === undefined ? undefined : { cause })
    this.name = 'VersionFault'
    this.code = code
  }
}

/** Versions are named by their last migration. */
export interface Versions {
  readonly data: string
  readonly program: string
}

export const newerData = ({ data, program }: Versions) =>
  new VersionFault('newer', {
    sv: `Databasen är från en nyare version av Styrbord (${data}) än det här programmet (${program}). Inget är ändrat. Starta den nyare versionen, eller återställ kopian från före uppgraderingen i en tom databas.`,
    en: `The database is of a newer version of Styrbord (${data}) than this program (${program}). Nothing was changed. Start the newer version, or restore the backup from before the upgrade into an empty database.`,
  })

export const olderData = ({ data, program }: Versions) =>
  new VersionFault('older', {
    sv: `Databasen är på version ${data}, det här programmet på ${program}. Inget är ändrat. För fram databasen med styrbord migrate, eller använd programmet från dess version.`,
    en: `The database is at version ${data}, this program at ${program}. Nothing was changed. Bring the database forward with styrbord migrate, or use the program of its version.`,
  })

export const notBackedUp = ({ data, program }: Versions) =>
  new VersionFault('not-backed-up', {
    sv: `Databasen är på version ${data} och ska föras fram till ${program}. Ta en säkerhetskopia samtidigt: styrbord migrate --backup FIL. Finns det redan en: styrbord migrate --without-backup. Starta sedan.`,
    en: `The database is at version ${data} and is to be brought to ${program}. Back it up in the same step: styrbord migrate --backup FILE. If there is a backup already: styrbord migrate --without-backup. Then start.`,
  })

export function migrationFailed(name: string, cause: unknown): VersionFault {
  const why = cause instanceof Error ? cause.message : String(cause)
  // What a migration raises by itself says what to do; all else is for its makers.
  const isOurs = cause instanceof Error && 'code' in cause && cause.code === 'P0001'
  const then = isOurs
    ? {
        sv: 'Gör det och kör igen, eller starta den förra versionen.',
        en: 'Do so and run it again, or start the version before.',
      }
    : {
        sv: 'Starta den förra versionen, och säg till dem som gör Styrbord.',
        en: 'Start the version before, and tell those who make Styrbord.',
      }
  return new VersionFault(
    'migration-failed',
    {
      sv: `Migreringen ${name} misslyckades: ${why}. Databasen är som den var före uppgraderingen. ${then.sv}`,
      en: `The migration ${name} failed: ${why}. The database is as it was before the upgrade. ${then.en}`,
    },
    cause,
  )
}
