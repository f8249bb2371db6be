import { z } from 'zod'
import {
  chooseInImport,
  completeImport,
  dropImport,
  mapImport,
  undoImport,
  uploadImport,
} from '#model/imports/importing'
import { text } from '#model/text'
import { acting, reading } from './endpoint.ts'
import { ImportInList, ImportShape, ReceiptShape, RowShape, State } from './importShapes.ts'
import { listed } from './listExport.ts'
import { importStateWords, rowStateWords } from './listWords.ts'
import { countedPageOf, Id, Paging } from './shapes.ts'

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
    answer: countedPageOf(ImportInList),
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
    answer: countedPageOf(RowShape),
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
    guard: 'import',
    params: Id,
    answer: ImportShape,
  }),
  'PUT /imports/{id}/choices': acting({
    act: chooseInImport,
    summary: { sv: 'Rätta och hoppa över', en: 'Mend and skip' },
    guard: 'import',
    params: Id,
    answer: ImportShape,
  }),
  'POST /imports/{id}/completion': acting({
    act: completeImport,
    summary: { sv: 'Läs in allt, eller inget', en: 'Import everything, or nothing' },
    guard: 'import',
    params: Id,
    answer: ReceiptShape,
  }),
  'POST /imports/{id}/undo': acting({
    act: undoImport,
    summary: { sv: 'Ångra inläsningen', en: 'Undo the import' },
    guard: 'import',
    params: Id,
    answer: ReceiptShape,
  }),
  'POST /imports/{id}/dropping': acting({
    act: dropImport,
    summary: { sv: 'Släng utkastet', en: 'Throw the draft away' },
    guard: 'import',
    params: Id,
    answer: z.object({ id: z.uuid(), state: State }),
  }),
} as const
