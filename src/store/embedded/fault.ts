export type EmbeddedFaultCode =
  | 'folder-in-use'
  | 'folder-lost'
  | 'folder-unusable'
  | 'foreign-folder'
  | 'database-missing'
  | 'cannot-open'
  | 'disk-full'
  | 'archive-damaged'
  | 'path-too-long'
  | 'stopped'

/** What went wrong with the embedded database, in both languages: it is met at a terminal before any page exists. */
export class EmbeddedFault extends Error {
  readonly code: EmbeddedFaultCode
  readonly sv: string
  readonly en: string

  constructor(code: EmbeddedFaultCode, words: { sv: string; en: string }, cause?: unknown) {
    super(`${words.sv}\n${words.en}`, cause === undefined ? undefined : { cause })
    this.name = 'EmbeddedFault'
    this.code = code
    this.sv = words.sv
    this.en = words.en
  }
}

export function folderInUse(folder: string, pid: number, machine?: string): EmbeddedFault {
  const on = machine === undefined ? { sv: '', en: '' } : { sv: ` på ${machine}`, en: ` on ${machine}` }
  return new EmbeddedFault('folder-in-use', {
    sv: `Datamappen ${folder} används redan av process ${pid}${on.sv}. Stoppa den först, eller välj en annan mapp med STYRBORD_DATA.`,
    en: `The data folder ${folder} is already in use by process ${pid}${on.en}. Stop it first, or choose another folder with STYRBORD_DATA.`,
  })
}

/** Nothing is said of what was saved: where the folder is gone, so is everything in it. */
export function folderLost(folder: string): EmbeddedFault {
  return new EmbeddedFault('folder-lost', {
    sv: `Datamappen ${folder}, eller Styrbords lås i den, har tagits bort medan Styrbord kör. Styrbord avslutas. Lägg tillbaka mappen, eller återställ den senaste säkerhetskopian i en ny mapp, och starta igen.`,
    en: `The data folder ${folder}, or Styrbord's lock in it, has been removed while Styrbord was running. Styrbord ends. Put the folder back, or restore the latest backup into a new folder, and start again.`,
  })
}

export function folderUnusable(folder: string, cause: Error & { code: string }): EmbeddedFault {
  return new EmbeddedFault(
    'folder-unusable',
    {
      sv: `Datamappen ${folder} kan inte användas (${cause.code}). Välj en mapp som Styrbords användare får skriva i med STYRBORD_DATA.`,
      en: `The data folder ${folder} can't be used (${cause.code}). Choose a folder that Styrbord's user may write to with STYRBORD_DATA.`,
    },
    cause,
  )
}

export function foreignFolder(folder: string, names: readonly string[]): EmbeddedFault {
  const some = names.slice(0, 3).join(', ')
  return new EmbeddedFault('foreign-folder', {
    sv: `Mappen ${folder} är inte Styrbords: där ligger ${some}. Inget i den är rört. Välj en tom mapp, eller en som inte finns, med STYRBORD_DATA.`,
    en: `The folder ${folder} isn’t Styrbord’s: it holds ${some}. Nothing in it was touched. Choose an empty folder, or one that doesn't exist, with STYRBORD_DATA.`,
  })
}

export function databaseMissing(folder: string): EmbeddedFault {
  return new EmbeddedFault('database-missing', {
    sv: `Databasen i datamappen ${folder} är borta eller ofullständig (database/PG_VERSION saknas). Inget är ändrat. Lägg tillbaka mappen som den var, eller återställ en säkerhetskopia i en tom mapp. Vill ni börja om: flytta undan mappen.`,
    en: `The database in the data folder ${folder} is gone or incomplete (database/PG_VERSION is missing). Nothing was changed. Put the folder back as it was, or restore a backup into an empty folder. To begin anew, move the folder away.`,
  })
}

/** What the database itself says is kept as the cause: its words help nobody at a terminal. */
export function cannotOpen(folder: string, cause: unknown): EmbeddedFault {
  return new EmbeddedFault(
    'cannot-open',
    {
      sv: `Databasen i datamappen ${folder} kunde inte öppnas: filerna är skadade eller gjorda av en annan version. Behåll mappen som den är, och återställ den senaste säkerhetskopian i en tom mapp (STYRBORD_DATA).`,
      en: `The database in the data folder ${folder} couldn't be opened: its files are damaged, or made by another version. Keep the folder as it is, and restore the latest backup into an empty folder (STYRBORD_DATA).`,
    },
    cause,
  )
}

export function diskFull(folder: string, cause?: unknown): EmbeddedFault {
  return new EmbeddedFault(
    'disk-full',
    {
      sv: `Disken där datamappen ${folder} ligger är full. Inget som har sparats är borta; frigör utrymme så fortsätter arbetet.`,
      en: `The disk that holds the data folder ${folder} is full. Nothing that was saved is lost; free some space and work goes on.`,
    },
    cause,
  )
}

export function archiveDamaged(archive: string, cause?: unknown): EmbeddedFault {
  return new EmbeddedFault(
    'archive-damaged',
    {
      sv: `Arkivet ${archive} är skadat och kan inte packas upp. Bygg om med npm run build.`,
      en: `The archive ${archive} is damaged and cannot be unpacked. Build again with npm run build.`,
    },
    cause,
  )
}

export function pathTooLong(path: string): EmbeddedFault {
  return new EmbeddedFault('path-too-long', {
    sv: `Sökvägen ${path} är för lång för en Unix-socket. Ange en kortare tillfällig mapp med TMPDIR.`,
    en: `The path ${path} is too long for a Unix socket. Set TMPDIR to a shorter temporary folder.`,
  })
}

export function stopped(detail: string): EmbeddedFault {
  return new EmbeddedFault('stopped', {
    sv: `Den inbäddade databasen stannade: ${detail}`,
    en: `The embedded database stopped: ${detail}`,
  })
}

/** ENOSPC and EDQUOT from the file system, and PostgreSQL's own code for a full disk. */
export function isDiskFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false
  return ['ENOSPC', 'EDQUOT', '53100', 'disk-full'].includes(String(error.code))
}
