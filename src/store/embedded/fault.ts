export type EmbeddedFaultCode = 'folder-in-use' | 'disk-full' | 'archive-damaged' | 'path-too-long' | 'stopped'

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
