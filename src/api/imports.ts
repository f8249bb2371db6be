import { z } from 'zod'
import { CalendarDate } from '#model/dates'
import { ImportChoices } from '#model/imports/choices'
import {
  chooseInImport,
  completeImport,
  dropImport,
  mapImport,
  undoImport,
  uploadImport,
} from '#model/imports/importing'
import { importFieldIds, importKinds } from '#model/imports/importKinds'
import { NewValueAnswer, newValueKinds } from '#model/imports/register/newValueAnswers'
import { coreFieldIds } from '#model/rulebook/modelRegister'
import { text } from '#model/text'
import { acting, reading } from './endpoint.ts'
import { listed } from './listExport.ts'
import { importStateWords, rowStateWords } from './listWords.ts'
import { Id, Instant, Paging, PersonRef, pageOf, RefusalShape, TextShape } from './shapes.ts'

const FieldShape = z.enum(importFieldIds).meta({ id: 'ImportField' })
const State = z.enum(['draft', 'done', 'undone', 'dropped'])
const OptionShape = z.object({ value: z.string(), label: TextShape })

const ProblemInImport = z
  .object({
    id: z.string(),
    code: z.string(),
    level: z.enum(['error', 'warning']),
    title: TextShape,
    /** What is read, who stands in the way. */
    details: z.array(TextShape),
    field: FieldShape.nullable(),
    /** What stands in the file, each once. */
    cells: z.array(z.string()),
    rows: z.array(z.object({ number: z.int(), cell: z.string() })),
    mend: TextShape,
    /** `meaning`: choose for every cell that says the same. `cells`: write, row by row. `rows`: skip or give a last day. `predecessor`: let the holder end. `value`: decide what each new name means. */
    by: z.enum(['meaning', 'cells', 'rows', 'predecessor', 'value', 'none']),
    options: z.array(OptionShape),
  })
  .meta({ id: 'ImportProblem' })

const FollowsShape = z
  .object({
    appointments: z.int(),
    holdings: z.int(),
    seatings: z.int(),
    administrations: z.int(),
    personsNew: z.int(),
    personsKnown: z.int(),
    forums: z.int(),
    seats: z.int(),
    /** Those forums: how many of their seats were filled before, and would be. */
    forumsFilled: z.array(
      z.object({ id: z.string(), name: TextShape, seats: z.int(), before: z.int(), after: z.int() }),
    ),
    vacancies: z.array(z.object({ title: TextShape, objectId: z.string().nullable() })),
    bothSides: z.array(z.object({ personId: z.string().nullable(), name: z.string(), object: z.string() })),
    ended: z.int(),
  })
  .meta({ id: 'ImportFollows', description: 'What the structure would be like today with the import in it.' })

const NewValueShape = z
  .object({
    kind: z.enum(newValueKinds),
    value: z.string(),
    objectId: z.string().nullable(),
    rows: z.array(z.int()),
    options: z.array(OptionShape),
    suggested: z.object({ name: z.string(), email: z.string().nullable() }).nullable(),
    answer: NewValueAnswer.shape.means.nullable(),
    required: z.boolean(),
  })
  .meta({ id: 'NewValueInImport', description: 'A name that Styrbord does not have, to be decided on once.' })

const RegisterFollowsShape = z
  .object({
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    relations: z.int(),
    personsNew: z.int(),
    productsNew: z.int(),
    newValues: z.array(NewValueShape),
    moves: z.array(
      z.object({
        ...{ row: z.int(), componentId: z.string(), name: z.string() },
        ...{ fromObjectId: z.string(), toObjectId: z.string() },
      }),
    ),
    absent: z.array(z.object({ componentId: z.string(), name: z.string(), since: CalendarDate.nullable() })),
    objects: z.array(z.object({ objectId: z.string(), components: z.int(), added: z.int() })),
    orphans: z.array(z.object({ row: z.int(), name: z.string() })),
    holes: z.array(
      z.object({ field: z.enum(coreFieldIds), name: TextShape, components: z.int(), names: z.array(z.string()) }),
    ),
    components: z.int(),
  })
  .meta({ id: 'RegisterFollows', description: 'What the register would be like today with the import in it.' })

const CountsShape = z.object({
  rows: z.int(),
  errors: z.int(),
  warnings: z.int(),
  ready: z.int(),
  known: z.int(),
  skipped: z.int(),
})

const ImportInList = z.object({
  id: z.uuid(),
  kind: z.enum(importKinds),
  state: State,
  fileName: z.string(),
  uploadedAt: Instant,
  draftUntil: CalendarDate,
  closedAt: Instant.nullable(),
})

export const ImportShape = ImportInList.extend({
  version: z.int(),
  /** The sheets that were read; those that are hidden were not, and are told of in `notes`. */
  sheets: z.array(z.object({ position: z.int(), name: z.string(), rows: z.int(), headingRow: z.int().nullable() })),
  notes: z.array(TextShape),
  sheet: z.int(),
  headingRow: z.int().nullable(),
  columns: z.array(
    z.object({
      column: z.int(),
      heading: z.string(),
      sample: z.string(),
      field: FieldShape.nullable(),
      fieldName: TextShape.nullable(),
      certainty: z.enum(['sure', 'guess', 'none', 'chosen']),
    }),
  ),
  fields: z.array(z.object({ field: FieldShape, name: TextShape })),
  choices: ImportChoices,
  reference: z.string(),
  counts: CountsShape,
  problems: z.array(ProblemInImport),
  /** Of a role list. */
  follows: FollowsShape.nullable(),
  /** Of a register of components. */
  register: RegisterFollowsShape.nullable(),
  can: z.object({ complete: RefusalShape.nullable(), undo: RefusalShape.nullable() }),
}).meta({ id: 'Import' })

const RowShape = z
  .object({
    id: z.string(),
    number: z.int(),
    state: z.enum(['error', 'warning', 'ready', 'known', 'skipped']),
    name: z.string(),
    person: PersonRef.nullable(),
    componentId: z.string().nullable(),
    what: z.enum(['appointment', 'holding', 'seating', 'administration', 'component']).nullable(),
    title: TextShape.nullable(),
    /** What would be other than it is, of a component that stands. */
    changes: z.array(
      z.object({
        name: TextShape,
        before: TextShape.nullable(),
        after: TextShape.nullable(),
        /** Few may read the field: it is only told that it changes. */
        hidden: z.boolean(),
      }),
    ),
    problems: z.array(
      z.object({
        code: z.string(),
        level: z.enum(['error', 'warning']),
        title: TextShape,
        detail: TextShape.nullable(),
        field: FieldShape.nullable(),
        cell: z.string(),
      }),
    ),
  })
  .meta({ id: 'ImportRow' })

/** What was made, when all of it was. */
const ReceiptShape = z
  .object({
    id: z.uuid(),
    state: State,
    reference: z.string(),
    made: z.object({
      administrations: z.int(),
      persons: z.int(),
      offices: z.int(),
      holdings: z.int(),
      appointments: z.int(),
      seatings: z.int(),
      decisions: z.int(),
      accounts: z.int(),
      products: z.int(),
      components: z.int(),
      /** Components that stood and were updated, or marked as absent. */
      changed: z.int(),
      placements: z.int(),
      relations: z.int(),
      moves: z.int(),
    }),
    ended: z.int(),
  })
  .meta({ id: 'ImportReceipt' })

/** Its body is a file, so it has a route of its own: see server/imports/upload.ts. */
export const importUploadEndpoints = {
  'POST /imports': acting({
    act: uploadImport,
    multipart: true,
    summary: { sv: 'Läs in en fil som utkast', en: 'Read a file as a draft' },
    answer: ImportShape,
    status: 201,
  }),
} as const

export const importEndpoints = {
  'GET /imports': reading({
    reads: 'register',
    summary: { sv: 'Inläsningar', en: 'Imports' },
    query: z.object(Paging.shape),
    answer: pageOf(ImportInList),
    export: {
      title: text('Inläsningar', 'Imports'),
      columns: {
        file: { heading: text('Fil', 'File'), text: ({ fileName }) => fileName },
        state: { heading: text('Läge', 'State'), text: ({ state }) => importStateWords[state] },
        uploadedAt: { heading: text('Uppladdad', 'Uploaded'), moment: ({ uploadedAt }) => uploadedAt },
        draftUntil: { heading: text('Utkast till', 'Draft until'), date: ({ draftUntil }) => draftUntil },
        closedAt: { heading: text('Avslutad', 'Closed'), moment: ({ closedAt }) => closedAt },
      },
    },
  }),
  'GET /imports/{id}': reading({
    reads: 'register',
    summary: { sv: 'En inläsning, som den skulle bli nu', en: 'An import, as it would turn out now' },
    params: Id,
    answer: ImportShape,
  }),
  'GET /imports/{id}/rows': reading({
    reads: 'register',
    summary: { sv: 'Filens rader, med vad som är fel', en: "The file's rows, with what is wrong" },
    params: Id,
    query: z.object({
      only: z.enum(['all', 'errors', 'warnings', 'ready', 'known', 'skipped']).default('all'),
      ...Paging.shape,
    }),
    answer: pageOf(RowShape),
    export: {
      title: text('Rader i inläsningen', 'Rows of the import'),
      columns: {
        number: { heading: text('Rad', 'Row'), number: ({ number }) => number },
        state: { heading: text('Läge', 'State'), text: ({ state }) => rowStateWords[state] },
        name: { heading: text('Namn', 'Name'), text: ({ name }) => name },
        title: { heading: text('Blir', 'Becomes'), text: ({ title }) => title },
        changes: {
          heading: text('Ändras', 'Changes'),
          text: ({ changes }) =>
            listed(
              changes.map(({ name, before, after, hidden }) =>
                hidden ? name : listed([name, listed([before ?? '–', after ?? '–'], ' → ')], ': '),
              ),
              '\n',
            ),
        },
        problems: {
          heading: text('Vad är fel', 'What is wrong'),
          text: ({ problems }) =>
            listed(
              problems.map(({ title, detail }) => listed([title, detail], ': ')),
              '. ',
            ),
        },
        cells: {
          heading: text('I filen', 'In the file'),
          text: ({ problems }) =>
            listed(
              problems.map(({ cell }) => cell),
              ' | ',
            ),
        },
      },
    },
  }),
  'PUT /imports/{id}/mapping': acting({
    act: mapImport,
    summary: {
      sv: 'Välj blad, rubrikrad och vad kolumnerna blir',
      en: 'Choose sheet, heading row and what the columns hold',
    },
    params: Id,
    answer: ImportShape,
  }),
  'PUT /imports/{id}/choices': acting({
    act: chooseInImport,
    summary: { sv: 'Rätta och hoppa över', en: 'Mend and skip' },
    params: Id,
    answer: ImportShape,
  }),
  'POST /imports/{id}/completion': acting({
    act: completeImport,
    summary: { sv: 'Läs in allt, eller inget', en: 'Import everything, or nothing' },
    params: Id,
    answer: ReceiptShape,
  }),
  'POST /imports/{id}/undo': acting({
    act: undoImport,
    summary: { sv: 'Ångra inläsningen', en: 'Undo the import' },
    params: Id,
    answer: ReceiptShape,
  }),
  'POST /imports/{id}/dropping': acting({
    act: dropImport,
    summary: { sv: 'Släng utkastet', en: 'Throw the draft away' },
    params: Id,
    answer: z.object({ id: z.uuid(), state: State }),
  }),
} as const
