import type { findingEndpoints } from '#api/findings'
import type { Actor } from '#model/acting'
import { allFindings } from '#model/allFindings'
import { clausesOf, type Finding } from '#model/findings'
import { findingsOn } from '#model/findingsOn'
import type { Governance } from '#model/governance'
import { grouped } from '#model/grouped'
import { type Text, text } from '#model/text'
import { type Handlers, notFound } from '../http/asked.ts'
import { inOrder } from '../lists/ordering.ts'
import { pageOf } from '../lists/paging.ts'
import { findingView, isNamed } from './findingView.ts'

export const findingHandlers: Handlers<typeof findingEndpoints> = {
  'GET /findings': async (asked) => {
    const { query, actor, asOf } = asked
    const governance = asOf(query.asOf)
    const all = findingsOn(governance)
    const wanted = all.filter(
      (finding) =>
        (query.clause === undefined || clausesOf(finding).includes(query.clause)) &&
        (query.object === undefined || finding.objectId === query.object) &&
        (query.kind === undefined || finding.kind === query.kind) &&
        (query.shouldAct === undefined || isFor(finding, query.shouldAct, actor)),
    )
    const oldest = inOrder(wanted, ({ since }) => [since])
    const page = pageOf(asked, 'GET /findings', oldest, (finding) => findingView(finding, actor, governance))
    return 'notServed' in page ? page : { ...page, facets: facetsOf(all, governance) }
  },

  'GET /findings/{id}': async ({ params, query, actor, asOf }) => {
    const governance = asOf(query.asOf)
    const finding = findingsOn(governance).find((each) => each.id === params.id)
    return finding === undefined ? notFound : findingView(finding, actor, governance)
  },
}

function isFor(finding: Finding, whom: string, actor: Actor): boolean {
  if (whom === 'me') return isNamed(finding, actor)
  return finding.shouldAct.some((able) => able.id === whom || able.personIds.includes(whom))
}

function facetsOf(all: readonly Finding[], governance: Governance) {
  const { model } = governance
  const same = (word: string): Text => text(word, word)
  const ables = all.flatMap((finding) =>
    finding.shouldAct.flatMap((able) => (able.id === null ? [] : [{ id: able.id, title: able.title }])),
  )
  const titles = new Map(ables.map((able) => [able.id, able.title]))
  return {
    kinds: counted(
      all.map((each) => each.kind),
      (id) => allFindings.find((question) => question.kind === id)?.name ?? same(id),
    ),
    clauses: counted(
      all.flatMap(clausesOf),
      (id) => model.clauses.find((clause) => clause.id === id)?.text ?? same(id),
    ),
    objects: counted(
      all.flatMap((each) => each.objectId ?? []),
      (id) => same(governance.object(id)?.code ?? id),
    ),
    shouldAct: counted(
      ables.map((able) => able.id),
      (id) => titles.get(id) ?? same(id),
    ),
  }
}

/** The most frequent first. */
const counted = (ids: readonly string[], name: (id: string) => Text) =>
  [...grouped(ids, (id) => id)]
    .map(([id, each]) => ({ id, name: name(id), count: each.length }))
    .sort((a, b) => b.count - a.count || a.id.localeCompare(b.id))
