import { type Kysely, sql, type Transaction } from 'kysely'
import type { Structure } from '#model/structure'
import { type AuditNote, appendToAudit } from './audit.ts'
import type { Database } from './database.ts'
import {
  type AccountMet,
  type Entered,
  enter,
  type Into,
  type Member,
  type Purpose,
  type RecordAsked,
} from './entering.ts'
import { structureKept } from './keptStructures.ts'
import { structureAt } from './loading.ts'
import { StructureMoved } from './structureMoved.ts'
import type { VersionNow } from './tableRows.ts'
import { touchedBetween } from './touched.ts'

export type Tx = Transaction<Database>

/** What work inside an organisation's frame has in reach: its transaction, and its structure as it stands in it. */
export interface Frame {
  readonly tx: Tx
  readonly organisationId: string
  readonly structure: Structure
  /** Whose account it was opened by; undefined when the product itself opened it. */
  readonly member?: Member | undefined
}

/** How far a frame has come: what the structure becomes, and what the audit is told at the end. */
interface Progress {
  structure: Structure
  /** Of records that it has changed, the versions that they have come to. */
  readonly versions: Map<string, number>
  readonly notes: AuditNote[]
  readonly asked: RecordAsked | undefined
  readonly entered: Entered
}
const progress = new WeakMap<Tx, Progress>()

function progressOf({ tx }: Pick<Frame, 'tx'>): Progress {
  const found = progress.get(tx)
  if (found === undefined) throw new Error('the frame has not been entered')
  return found
}

/** The structure as the frame's own changes have made it so far. */
export const structureIn = (frame: Frame): Structure => progressOf(frame).structure

/** What the structure becomes when the frame is committed, and which versions its records have come to. */
export function handOn(frame: Frame, structure: Structure, versions: readonly VersionNow[]): void {
  const soFar = progressOf(frame)
  soFar.structure = structure
  for (const { id, version } of versions) soFar.versions.set(id, version)
}

/** The version that a record has come to by the frame's own changes. */
export const versionMade = (frame: Frame, id: string): number | undefined => progressOf(frame).versions.get(id)

/** Remembers what was done. It is told last of all, since whoever tells holds the audit's head until the commit. */
export function audit(frame: Frame, ...notes: readonly AuditNote[]): void {
  progressOf(frame).notes.push(...notes)
}

/** The version of the record that the frame was entered for, as it was then. */
export const recordVersionIn = (frame: Frame): number | undefined => progressOf(frame).entered.recordVersion

/** What was met of it on the way in, if it is this record, and nothing has been changed since. */
export function recordMet(frame: Frame, table: string, id: string) {
  const { asked, entered, notes, structure } = progressOf(frame)
  const isSame = asked?.table === table && asked.id === id && notes.length === 0 && structure === frame.structure
  return isSame ? { version: entered.recordVersion, record: entered.record, isWhole: asked.whole === true } : undefined
}

/** Waits for whoever else in the organisation does the same, until they have committed. */
export async function alone({ tx, organisationId }: Frame, does: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${organisationId} ${does}`}, 0))`.execute(tx)
}

/** The accounts that are known without asking further: whoever opened the frame, and those that the record names. */
export function accountsMet(frame: Frame): readonly AccountMet[] {
  const { member, accounts } = progressOf(frame).entered
  return member === undefined ? accounts : [...accounts, { ...member, id: member.accountId }]
}

export function frameOf(tx: Tx, entered: Entered, structure: Structure, asked: RecordAsked | undefined): Frame {
  progress.set(tx, { structure, versions: new Map(), notes: [], asked, entered })
  const { organisationId, member } = entered
  return { tx, organisationId, structure, member }
}

/**
 * The one way in: a transaction with role and organisation set locally, so that rows of others are invisible to whatever
 * is asked inside. Locks are taken in one order: the organisation, the record that is asked for, what is done alone, a
 * number of a series, the audit's head.
 */
export async function inOrganisation<T>(
  db: Kysely<Database>,
  organisationId: string,
  purpose: Purpose,
  work: (frame: Frame) => Promise<T>,
): Promise<T> {
  const done = await inFrame(db, organisationId, purpose, work)
  if (done === undefined) throw new Error(`the frame of organisation ${organisationId} was not entered`)
  return done.answered
}

/** The same for whoever shows what opens a frame; undefined when it opens none. */
export async function inFrame<T>(
  db: Kysely<Database>,
  into: Into,
  purpose: Purpose,
  work: (frame: Frame) => Promise<T>,
  record?: RecordAsked,
): Promise<Done<T> | undefined> {
  try {
    return await attempt(db, into, purpose, work, record)
  } catch (error) {
    if (!(error instanceof StructureMoved)) throw error
    // The second time it stands still.
    return attempt(db, into, 'change', work, record)
  }
}

export interface Done<T> {
  readonly answered: T
}

async function attempt<T>(
  db: Kysely<Database>,
  into: Into,
  purpose: Purpose,
  work: (frame: Frame) => Promise<T>,
  record: RecordAsked | undefined,
): Promise<Done<T> | undefined> {
  // A read sees one moment throughout, so a structure that is kept for others is never half old and half new.
  const isolation = purpose === 'read' ? 'repeatable read' : 'read committed'
  return db
    .transaction()
    .setIsolationLevel(isolation)
    .execute(async (tx) => {
      const entered = await enter(tx, into, purpose, record)
      if (entered === undefined) return undefined
      const { standing } = entered
      const structure = await structureAt(tx, entered.organisationId, standing, purpose)
      const frame = frameOf(tx, entered, structure, record)
      const answered = await work(frame)
      await conclude(frame, purpose === 'work' ? standing.stamp : null)
      return { answered }
    })
}

/** Tells the audit, last of all. `asked`: the stamp of the structure that must still stand. */
async function conclude(frame: Frame, asked: string | null): Promise<void> {
  const { structure, notes } = progressOf(frame)
  const changes = structure === frame.structure ? null : { touched: touchedBetween(frame.structure, structure) }
  if (changes === null && notes.length === 0) return
  if (changes !== null && asked !== null) throw new Error('what is declared as work has changed the structure')
  const stands = await appendToAudit(frame.tx, frame.organisationId, notes, changes, asked)
  if (stands === undefined) throw new StructureMoved()
  // Before the commit: whoever waits for the organisation's lock goes on before we hear that it was committed, and would
  // load it all. Nobody can meet it too early, nor if it is rolled back: the stamp is of this change alone.
  if (changes !== null) structureKept(frame.organisationId, stands, structure)
}
