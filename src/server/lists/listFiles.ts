import type { Endpoint, EndpointTable, Route } from '#api/endpoint'
import type { Columns, ListExport, Words } from '#api/listExport'
import { type ListFormat, listFormats, routeOfFile } from '#api/listFiles'
import { type List, listFile, listFileName } from '#documents/lists/list'
import type { Actor } from '#model/acting'
import type { Governance } from '#model/governance'
import { protectedNames } from '#model/people/protecting'
import { capitalised, type Language } from '#model/text'
import { accountsIn } from '../audit/accountRefs.ts'
import type { Asked, FileAnswer, Handler } from '../http/asked.ts'
import { filterWords, idWords } from './filterWords.ts'
import { makeWorkbook } from './workbookThread.ts'

/** So much that no list of people or decisions is cut, and so little that a file is made while one waits. */
const mostRows = 20_000

type Sent = Readonly<Record<string, unknown>>
type AskedForFile = Omit<Asked<unknown>, 'params' | 'query'> & { readonly params: Sent; readonly query: Sent }

/** A list that is too long to be a file: whoever asks has to ask for less. */
interface TooLong {
  readonly tooLong: number
}

/** Each list of a table as files: made of what its own handler answers, so that nobody gets more by file than by page. */
export const listFileHandlers = (
  table: EndpointTable,
  handlers: Readonly<Record<string, unknown>>,
  most = mostRows,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (Object.entries(table) as [Route, Endpoint][]).flatMap(([route, endpoint]) => {
      if (!('export' in endpoint) || endpoint.export === undefined) return []
      const handler = handlers[route] as Handler<unknown>
      const described = { ...endpoint, export: endpoint.export }
      return (Object.keys(listFormats) as ListFormat[]).map((format) => [
        routeOfFile(route, format),
        (asked: AskedForFile) => answerFile(asked, format, described, handler, most),
      ])
    }),
  )

async function answerFile(
  asked: AskedForFile,
  format: ListFormat,
  endpoint: Endpoint & { readonly export: ListExport<unknown> },
  handler: Handler<unknown>,
  most: number,
): Promise<unknown> {
  // The whole list in one page: pages are for screens.
  const query = { ...asked.query, limit: most, after: undefined }
  // Nobody with protected identity is named in a file, not even to those who see the names on a page.
  const actor: Actor = { ...asked.actor, forFile: true }
  const answer: unknown = await handler({ ...asked, query, actor, acting: { ...asked.acting, actor } } as never)
  if (!isList(answer)) return answer
  if (answer.next !== null || answer.items.length > most) return { tooLong: most } satisfies TooLong
  const list = listOf(answer, endpoint, asked, await accountAskedFor(asked))
  return {
    file: await listFile(list, format, makeWorkbook),
    fileName: listFileName(list, format),
    rows: answer.items,
    mediaType: format === 'csv' ? `${listFormats.csv.mediaType}; charset=utf-8` : listFormats.xlsx.mediaType,
  } satisfies FileAnswer
}

interface AnsweredList {
  readonly items: readonly unknown[]
  readonly next: string | null
}

/** Anything else is a refusal, or nothing there. */
const isList = (answer: unknown): answer is AnsweredList =>
  typeof answer === 'object' && answer !== null && 'items' in answer && Array.isArray(answer.items)

function listOf(
  answer: AnsweredList,
  endpoint: Endpoint & { readonly export: ListExport<unknown> },
  { params, query, actor, acting, governance, asOf, language }: AskedForFile,
  account: string | undefined,
): List {
  const { export: described } = endpoint
  const { columns, rows } = 'layOut' in described ? described.layOut(answer) : { ...described, rows: answer.items }
  const isOfDay = endpoint.query !== undefined && 'asOf' in endpoint.query.shape
  const onDay = asOf(typeof query.asOf === 'string' ? query.asOf : undefined)
  const names = protectedNames(governance.structure.persons)
  const { name: organisation, demo } = governance.structure.organisation
  const open = (written: string) => names?.replacedIn(written) ?? written
  const about = idWords(params, onDay).map((each) => each[language])
  return {
    ...{ language, organisation, demo },
    title: open([described.title[language], ...about].join(': ')),
    day: isOfDay ? onDay.day : null,
    filter: filterWords({ ...query, actor: account }, actor, onDay, described.filters).map(({ name, value }) => ({
      name: name[language],
      value: open(value[language]),
    })),
    columns: Object.values(columns).map((column) => ({
      heading: open(column.heading[language]),
      kind: kindOf(column),
    })),
    rows: rows.map((row) =>
      Object.values(columns).map((column) => {
        const value = valueIn(column, row, onDay, language)
        return typeof value === 'string' ? open(value) : value
      }),
    ),
    madeAt: acting.now,
    madeBy: open(actor.personId === null ? actor.name : governance.nameOf(actor.personId)),
  }
}

/** The audit is filtered by account; its name is kept with the accounts, outside the structure. */
async function accountAskedFor({ query, frame, governance }: AskedForFile): Promise<string | undefined> {
  if (typeof query.actor !== 'string') return undefined
  const { person, name } = (await accountsIn(frame, governance, [query.actor]))(query.actor)
  return person?.name ?? name ?? query.actor
}

type AnyColumn = Columns<unknown>[string]

function kindOf(column: AnyColumn): List['columns'][number]['kind'] {
  if ('number' in column) return 'number'
  if ('money' in column) return 'money'
  if ('date' in column) return 'date'
  return 'moment' in column ? 'moment' : 'text'
}

function valueIn(column: AnyColumn, row: unknown, governance: Governance, language: Language): string | number | null {
  if ('date' in column) return column.date(row)
  if ('moment' in column) return column.moment(row)
  if ('text' in column) return said(column.text(row, governance), language)
  const value = 'number' in column ? column.number(row) : column.money(row)
  if (value === null || typeof value === 'number') return value
  return 'ore' in value ? value.ore : said(value, language)
}

const said = (words: Words, language: Language): string | null =>
  words === null || typeof words === 'string' ? words : capitalised(words)[language]
