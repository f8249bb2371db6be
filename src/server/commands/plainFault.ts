import { EmbeddedFault } from '#store/embedded/fault'
import { LoginFault } from '#store/login'
import { VersionFault } from '#store/versionFault'
import { SettingFault } from '../settings/settings.ts'
import { CommandFault } from './fault.ts'

/** What the one at the terminal can do about a fault, in a line in each language; undefined for one that is ours. */
export function plainFault(error: unknown): string | undefined {
  const told = [SettingFault, CommandFault, EmbeddedFault, VersionFault, LoginFault]
  if (error instanceof Error && told.some((kind) => error instanceof kind)) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = words.find(([codes]) => codes.includes(code))
  return known === undefined ? undefined : `${known[1]}\n${known[2]}`
}

/** By the socket's and PostgreSQL's own codes. */
const words: readonly (readonly [readonly string[], string, string])[] = [
  [
    ['EADDRINUSE'],
    'Porten används redan av ett annat program. Välj en annan: PORT=4181 npm start',
    'The port is in use by another program. Choose another: PORT=4181 npm start',
  ],
  [
    ['EADDRNOTAVAIL'],
    'Adressen i HOST finns inte på den här datorn. Ange en adress som datorn har, till exempel 127.0.0.1.',
    'The address in HOST isn’t one of this computer’s. Give one that it has, such as 127.0.0.1.',
  ],
  [
    ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', '57P03', 'silent'],
    'Databasservern i DATABASE_URL svarar inte. Kontrollera adressen och att servern är igång, och starta igen.',
    'The database server in DATABASE_URL doesn’t answer. Check the address and that the server is running, and start again.',
  ],
  [
    ['28P01', '28000'],
    'Databasservern godtar inte användaren eller lösenordet i DATABASE_URL (eller STYRBORD_DATABASE_OWNER_URL). Rätta dem och starta igen.',
    'The database server doesn’t accept the user or the password in DATABASE_URL (or STYRBORD_DATABASE_OWNER_URL). Correct them and start again.',
  ],
  [
    ['3D000'],
    'Databasen som DATABASE_URL anger finns inte på servern. Skapa den, eller rätta namnet.',
    'The database that DATABASE_URL names isn’t on the server. Create it, or correct the name.',
  ],
  [
    ['42501'],
    'Användaren i DATABASE_URL saknar rättigheter i databasen. Se docs/drift.md, Driftsätta, för vad den behöver.',
    'The user in DATABASE_URL lacks privileges in the database. See docs/drift.md, Driftsätta, for what it needs.',
  ],
  [
    ['25006'],
    'Databasen går bara att läsa: DATABASE_URL anger en kopia som följer en annan server (standby). Ange den som tar emot ändringar.',
    'The database can only be read: DATABASE_URL names a standby. Name the server that takes changes.',
  ],
  [
    ['53300'],
    'Databasservern tar inte emot fler anslutningar. Höj gränsen (max_connections) eller stoppa något annat program.',
    'The database server takes no more connections. Raise its limit (max_connections), or stop another program.',
  ],
]
