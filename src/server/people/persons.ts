import type { personEndpoints } from '#api/persons'
import type { Actor } from '#model/access/actor'
import type { Governance } from '#model/governance'
import { type Leaving, leaving } from '#model/people/leaving'
import { mandatesOf } from '#model/people/mandatesOf'
import { personChanged, personRegistered } from '#model/people/persons'
import { isRefusal } from '#model/refusal'
import { likeness } from '#model/search/matching'
import { entriesNaming } from '#store/auditEntries'
import { versionOf } from '#store/versions'
import { accountsIn } from '../audit/accountRefs.ts'
import { auditEntryView } from '../audit/auditEntryView.ts'
import { entryBefore } from '../audit/cursor.ts'
import { findingView } from '../findings/findingView.ts'
import { type Asked, type Handlers, notFound } from '../http/asked.ts'
import { keep } from '../http/keeping.ts'
import { pageBy } from '../http/paging.ts'
import { mandatesView } from './mandatesView.ts'
import { personInList, personPage } from './personPage.ts'

const swedish = new Intl.Collator('sv')

export const personHandlers: Handlers<typeof personEndpoints> = {
  'GET /persons': async ({ query, asOf, actor }) => {
    const governance = asOf(query.asOf)
    const persons = governance.structure.persons
      .filter((person) => query.left === 'too' || person.leftOn === null || person.leftOn >= governance.day)
      .filter((person) => query.administration === undefined || person.administrationId === query.administration)
      .map((person) => ({ person, id: person.id, line: personInList(person, actor, governance) }))
      .filter(
        ({ line }) =>
          query.q === undefined || query.q.trim() === '' || likeness(query.q, `${line.name} ${line.email ?? ''}`) > 0,
      )
      .sort((a, b) => swedish.compare(a.line.name, b.line.name) || a.id.localeCompare(b.id))
    return pageBy(persons, query, ({ line }) => line)
  },

  'GET /persons/{id}': async ({ params, query, frame, asOf, actor }) => {
    const governance = asOf(query.asOf)
    const person = governance.person(params.id)
    return person === undefined
      ? notFound
      : personPage(person, await versionOf(frame, 'persons', person.id), actor, governance)
  },

  'GET /persons/{id}/mandates': async ({ params, query, asOf }) => {
    const governance = asOf(query.asOf)
    return governance.person(params.id) === undefined
      ? notFound
      : mandatesView(mandatesOf(params.id, governance), governance)
  },

  'GET /persons/{id}/history': async ({ params, query, frame, governance, actor }) => {
    if (governance.person(params.id) === undefined) return notFound
    const entries = await entriesNaming(frame, params.id, entryBefore(query.after), query.limit + 1)
    const accounts = await accountsIn(frame, governance)
    const page = entries.slice(0, query.limit)
    const next = entries.length > query.limit ? String(page.at(-1)?.number) : null
    return { items: page.map((entry) => auditEntryView(entry, accounts, actor, governance)), next }
  },

  'GET /persons/{id}/leaving': async ({ params, query, governance, actor }) => {
    const person = governance.person(params.id)
    if (person === undefined) return notFound
    const outcome = leaving(person, query.on, governance)
    return isRefusal(outcome) ? outcome : leavingView(outcome, query.on, actor, governance)
  },

  'POST /persons': async (asked) => {
    const made = personRegistered(asked.body, asked.acting, asked.governance)
    if (isRefusal(made)) return made
    const after = await keep(asked, made.change, {
      act: 'persons.register',
      subjectType: 'person',
      subjectId: made.person.id,
    })
    return personPage(made.person, 1, asked.actor, after)
  },

  'PATCH /persons/{id}': async (asked) => {
    const person = asked.governance.person(asked.params.id)
    if (person === undefined) return notFound
    const made = personChanged(person, asked.body, asked.governance)
    if (isRefusal(made)) return made
    const after = await keep(asked, made.change, { act: 'persons.change', subjectType: 'person', subjectId: person.id })
    return changedPage(asked, after)
  },

  'POST /persons/{id}/protection': (asked) => protect(asked, true),
  'DELETE /persons/{id}/protection': (asked) => protect(asked, false),

  'POST /persons/{id}/leaving': async (asked) => {
    const person = asked.governance.person(asked.params.id)
    if (person === undefined) return notFound
    const outcome = leaving(person, asked.body.on, asked.governance)
    if (isRefusal(outcome)) return outcome
    const after = await keep(asked, outcome.change, {
      act: 'persons.leave',
      subjectType: 'person',
      subjectId: person.id,
    })
    return leavingView(outcome, asked.body.on, asked.actor, after)
  },
}

type OnePerson = Pick<Asked<unknown>, 'frame' | 'acting' | 'governance' | 'actor'> & {
  readonly params: { readonly id: string }
}

async function protect(asked: OnePerson, protectedIdentity: boolean) {
  const person = asked.governance.person(asked.params.id)
  if (person === undefined) return notFound
  const act = protectedIdentity ? 'persons.protect' : 'persons.unprotect'
  const change = { changed: { persons: [{ ...person, protectedIdentity }] } }
  return changedPage(asked, await keep(asked, change, { act, subjectType: 'person', subjectId: person.id }))
}

async function changedPage({ frame, params, actor }: OnePerson, after: Governance) {
  const person = after.person(params.id)
  return person === undefined
    ? notFound
    : personPage(person, await versionOf(frame, 'persons', person.id), actor, after)
}

function leavingView({ change, holes }: Leaving, on: string, actor: Actor, governance: Governance) {
  const { appointments = [], seatings = [], holdings = [] } = change.ended ?? {}
  return {
    on,
    ends: { appointments: appointments.length, seatings: seatings.length, offices: holdings.length },
    holes: holes.map((finding) => findingView(finding, actor, governance)),
  }
}
