import { createHash } from 'node:crypto'
import multipart, { type Multipart } from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contract } from '#api/contract'
import type { Actor } from '#model/acting'
import { mostOpenAtOnce, whyNotOpenMore } from '#model/ceilings'
import { Governance } from '#model/governance'
import { noChoices } from '#model/imports/choices'
import { draftUntil, uploadImport } from '#model/imports/importing'
import { type ImportKind, importKind, importKinds } from '#model/imports/importKinds'
import type { ImportRecord } from '#model/imports/importRecord'
import { whyNotStored } from '#model/people/personnummer'
import { isRefusal, type Refusal, refuse } from '#model/refusal'
import { type Text, text } from '#model/text'
import { memberShowing } from '#store/access'
import type { Member, Shown } from '#store/entering'
import { audit, type Frame, inFrame } from '#store/frame'
import { matchingsOf } from '#store/importMemory'
import { deleteExpiredDrafts, type NewImport, persistUpload } from '#store/imports'
import { openWork, workRecord } from '#store/work'
import { visitorOf } from '../access/visitors.ts'
import { noteOf } from '../http/auditing.ts'
import { type House, languageOf, whyNotCall } from '../http/binder.ts'
import { answerOnce } from '../http/idempotency.ts'
import { keepNamesFrom } from '../http/namesKept.ts'
import { sendFault, sendRefusal } from '../http/problems.ts'
import type { Asker } from '../threads/shares.ts'
import { readTables } from './files/readTables.ts'
import { columnsOf, type FileTable, fileTableOf } from './fileTable.ts'
import { importView } from './importViews.ts'

const megabytes = 20

/**
 * `POST /imports`: a form with `kind` and `file`. The right is asked before a byte of the file is taken, and the file
 * is read before the organisation's lock is taken.
 */
export async function receiveImports(api: FastifyInstance, house: House): Promise<void> {
  await api.register(multipart, {
    limits: { fileSize: megabytes * 1024 * 1024, files: 1, fields: 4, fieldSize: 200, parts: 6 },
  })
  const allowed = new WeakMap<FastifyRequest, Sender>()
  api.post('/imports', {
    bodyLimit: (megabytes + 1) * 1024 * 1024,
    config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
    // After the limit on how many, and before a byte of the body.
    preParsing: async (request, reply) => {
      const shown = house.shown(request)
      const member = shown === undefined ? undefined : await memberShowing(house.connection, shown)
      if (shown !== undefined && member !== undefined) house.met?.(request, shown, member)
      const refused = whyNotUpload(member)
      if (refused !== undefined) return sendRefusal(reply, refused, languageOf(request), undefined)
      if (shown !== undefined && member !== undefined) allowed.set(request, { shown, member })
    },
    handler: async (request, reply) => {
      const sender = allowed.get(request)
      if (sender === undefined) throw new Error('an upload came past the question who sends it')
      return receive(request, reply, sender, house)
    },
  })
}

interface Sender {
  readonly shown: Shown
  readonly member: Member
}

function whyNotUpload(member: Member | undefined): Refusal | undefined {
  if (member === undefined) return refuse('not-signed-in', null)
  return whyNotCall(visitorOf(member), contract['POST /imports'])
}

async function receive(
  request: FastifyRequest,
  reply: FastifyReply,
  { shown, member }: Sender,
  house: House,
): Promise<unknown> {
  const language = languageOf(request)
  if (!request.isMultipart()) return sendFault(reply, 'media-type-not-read', language)
  const form = await formOf(request)
  if ('malformed' in form)
    return sendFault(reply, 'malformed', language, { fields: [{ field: form.malformed, message: form.message }] })
  const table =
    whyNotStored({ file: form.fileName }) ??
    (await tableOf(form, { ...member, isGone: () => request.raw.socket.destroyed }))
  if (isRefusal(table)) return sendRefusal(reply, table, language, undefined)
  // Asked anew: reading a large file takes a while.
  const done = await inFrame(house.connection.db, { ...shown, at: house.clock.now() }, 'work', async (frame) => {
    const refused = whyNotUpload(frame.member)
    if (refused !== undefined || frame.member === undefined) return refused
    const visitor = visitorOf(frame.member)
    house.met?.(request, shown, frame.member, frame.structure)
    keepNamesFrom(visitor.actor, frame.structure, request)
    const { kind, fileName, bytes } = form
    const sent = { kind, fileName, file: createHash('sha256').update(bytes).digest('hex') }
    const keep = () => keepDraft(form, table, visitor.actor, frame, house)
    const told = { now: house.clock.now(), isSecret: false }
    return answerOnce(request, 'POST /imports', visitor, sent, frame, keep, told)
  })
  const view = done?.answered ?? refuse('not-signed-in', null)
  if (isRefusal(view)) return sendRefusal(reply, view, language, undefined)
  if ('keyUsedOtherwise' in view) return sendFault(reply, 'key-used-otherwise', language)
  if ('secretShownBefore' in view) return sendFault(reply, 'secret-shown-before', language)
  return reply
    .code(201)
    .type('application/json; charset=utf-8')
    .header('etag', `"${view.version}"`)
    .send(JSON.stringify(view))
}

async function keepDraft(form: Form, table: FileTable, actor: Actor, frame: Frame, house: House) {
  const today = house.clock.today()
  const acting = { actor, now: house.clock.now(), today, newId: () => crypto.randomUUID() }
  await deleteExpiredDrafts(frame, today)
  const { mostOpen = mostOpenAtOnce } = house
  const open = await openWork(frame, 'import', actor.accountId, mostOpen)
  const tooMany = whyNotOpenMore('import', open, mostOpen)
  if (tooMany !== undefined) return tooMany
  const made = draftOf(form, table, acting, await matchingsOf(frame, form.kind))
  await persistUpload(frame, made)
  const told = { act: uploadImport.id, about: { type: 'import', id: made.record.id } }
  audit(frame, noteOf(acting, { ...told, body: { kind: form.kind, fileName: form.fileName } }))
  // As the database gives it back, so that what is planned now is what is planned for the next one who asks.
  const record = await workRecord(frame, 'import', made.record.id)
  if (record === undefined) throw new Error(`import ${made.record.id} was not kept`)
  return importView(record, { frame, acting, governance: new Governance(frame.structure, today) })
}

interface Form {
  readonly kind: ImportKind
  readonly fileName: string
  readonly bytes: Uint8Array
}

async function formOf(request: FastifyRequest): Promise<Form | { readonly malformed: string; readonly message: Text }> {
  const parts = await partsOf(request)
  if (parts === undefined)
    return {
      malformed: 'file',
      message: text('Filen kom inte fram hel. Skicka den igen.', 'The file did not arrive whole. Send it again.'),
    }
  const { kind, file } = parts
  const known = importKinds.find((each) => each === kind)
  if (known === undefined)
    return { malformed: 'kind', message: text('Välj vad filen innehåller', 'Choose what the file holds') }
  if (file === undefined) return { malformed: 'file', message: text('Välj en fil', 'Choose a file') }
  return { kind: known, ...file }
}

/** Undefined when the form isn't one: cut short, without its boundary, or with parts that have no heads. */
async function partsOf(request: FastifyRequest) {
  let kind: unknown
  let file: { readonly fileName: string; readonly bytes: Uint8Array } | undefined
  try {
    for await (const part of request.parts() as AsyncIterable<Multipart>) {
      if (part.type === 'file' && part.fieldname === 'file')
        file = { fileName: shortName(part.filename), bytes: await part.toBuffer() }
      else if (part.type === 'file') part.file.resume()
      else if (part.fieldname === 'kind') kind = part.value
    }
  } catch (error) {
    // Too large and too many have answers of their own; whatever else the form's reader throws is about the form.
    if (error instanceof Error && 'statusCode' in error) throw error
    return undefined
  }
  return { kind, file }
}

/** Browsers send only the name; others may send a whole path. */
const shortName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 200) || 'fil'

async function tableOf({ kind, bytes, fileName }: Form, asker: Asker): Promise<FileTable | Refusal> {
  const reading = await readTables(bytes, fileName, asker)
  if ('refused' in reading) return refuse('file-not-read', null, { missing: [reading.text], field: 'file' })
  const table = fileTableOf(reading, kind)
  if (table === 'too-large')
    return refuse('import-too-large', null, {
      missing: [mostOf(kind)],
      field: 'file',
    })
  return table === 'empty' ? refuse('import-empty', null, { field: 'file' }) : table
}

function mostOf(kind: ImportKind): Text {
  const { mostRows } = importKind(kind)
  const shown = (parting: string) => String(mostRows).replace(/\B(?=(\d{3})+$)/g, parting)
  return text(`Högst ${shown(' ')} rader och 100 kolumner`, `At most ${shown(',')} rows and 100 columns`)
}

/** The sheet with the most rows is likeliest the list. */
export function draftOf(
  form: Pick<Form, 'kind' | 'fileName'>,
  table: FileTable,
  acting: { actor: { accountId: string }; now: string; today: string; newId: () => string },
  remembered: ReadonlyMap<string, string | null>,
): NewImport {
  const sheet = table.sheets.reduce(
    (best, rows, at) => (rows.length > (table.sheets[best]?.length ?? 0) ? at : best),
    0,
  )
  const headingRow = table.told.sheets.filter((each) => !each.hidden)[sheet]?.headingRow ?? null
  const record: ImportRecord = {
    ...{ id: acting.newId(), state: 'draft', version: 1 },
    ...{ kind: form.kind, fileName: form.fileName, told: table.told, sheet, headingRow },
    columns: columnsOf(form.kind, table.sheets[sheet] ?? [], headingRow, remembered),
    choices: noChoices,
    ...{ uploadedBy: acting.actor.accountId, uploadedAt: acting.now, draftUntil: draftUntil(acting.today) },
    ...{ closedBy: null, closedAt: null, outcome: null, accountIds: [] },
  }
  return { record, sheets: table.sheets }
}
