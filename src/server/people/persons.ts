import { personList } from '#api/personList'
import type { personEndpoints } from '#api/persons'
import { type Account, whyNotCloseFor } from '#model/access/accounts'
import { isAbout, whyNotReadAudit } from '#model/access/readingAudit'
import type { StructureChange } from '#model/changes'
import { holesAfter, type Leaving, leaving, seatsLeft } from '#model/people/leaving'
import { mandatesOf } from '#model/people/mandatesOf'
import { mentionsOf } from '#model/people/mentions'
import { personChanged, personRegistered } from '#model/people/persons'
import { hasLeft } from '#model/people/presence'
import { maySeeName, seesProtected } from '#model/people/protecting'
import { ownAdministration } from '#model/people/successors'
import { leavingTakenBack } from '#model/people/takingBack'
import { isRefusal } from '#model/refusal'
import { likeness } from '#model/search/matching'
import type { Person } from '#model/structure'
import { accountsOf, shutOut } from '#store/access'
import type { AuditLink } from '#store/audit'
import type { Frame } from '#store/frame'
import { versionOf } from '#store/versions'
import { workRecords } from '#store/work'
import { accountView } from '../access/accountViews.ts'
import { endAlone, whyNotEnd } from '../access/administering.ts'
import { accountsTold, auditEntryInShort, auditEntryView } from '../audit/auditEntryView.ts'
import { afterEntry, entryBefore } from '../audit/cursor.ts'
import { entriesTold } from '../audit/entriesTold.ts'
import { findingView } from '../findings/findingView.ts'
import { type Handlers, notFound, type Within } from '../http/asked.ts'
import { draftsWithRowsOf } from '../imports/sources.ts'
import { listHandler } from '../lists/listHandler.ts'
import { placeAsked } from '../lists/paging.ts'
import { mandatesView } from './mandatesView.ts'
import { personInList, personPage } from './personPage.ts'

export const personHandlers: Handlers<typeof personEndpoints> = {
  'GET /persons': listHandler(personList, {
    of: ({ structure }) => structure.persons,
    narrow: {
      q:
        (words, { actor, governance }) =>
        (person) =>
          maySeeName(actor, person)
            ? likeness(words, `${person.name} ${person.email ?? ''}`) > 0
            : likeness(words, governance.nameOf(person.id)) > 0,
      administration:
        (id, { governance }) =>
        (person) =>
          ownAdministration(person.administrationId, governance) === id,
      left:
        (left, { governance }) =>
        (person) =>
          left === 'too' || !hasLeft(person, governance.day),
    },
    order: {
      name: (person, { actor, governance }) => [maySeeName(actor, person) ? person.name : governance.nameOf(person.id)],
    },
    orderFor: (actor) => String(seesProtected(actor)),
    view:
      ({ actor, governance }) =>
      (person) =>
        personInList(person, actor, governance),
  }),

  'GET /persons/{id}': async (asked) => page(asked.params.id, { ...asked, governance: asked.asOf(asked.query.asOf) }),

  'GET /persons/{id}/mandates': async ({ params, query, asOf }) => {
    const governance = asOf(query.asOf)
    return governance.person(params.id) === undefined
      ? notFound
      : mandatesView(mandatesOf(params.id, governance), governance)
  },

  'GET /persons/{id}/history': async (asked) => {
    const { params, query, frame, governance, actor } = asked
    if (governance.person(params.id) === undefined) return notFound
    const place = placeAsked(asked, `GET /persons/${params.id}/history`)
    if ('notServed' in place) return place
    const isTold = whyNotReadAudit(actor) === undefined ? () => true : (entry: AuditLink) => isAbout(params.id, entry)
    const entries = await entriesTold(
      params.id,
      { before: entryBefore(place.from), wanted: query.limit + 1, isTold },
      frame,
    )
    const page = entries.slice(0, query.limit)
    const accounts = await accountsTold(frame, governance, page)
    const next = entries.length > query.limit ? afterEntry(page.at(-1), place.askedFor, asked) : null
    const view = (entry: AuditLink) =>
      whyNotReadAudit(actor) === undefined
        ? auditEntryView(entry, accounts, actor, governance)
        : auditEntryInShort(entry, governance)
    return { items: page.map(view), next }
  },

  'GET /persons/{id}/leaving': async (asked) => {
    const { params, query, frame, governance, actor, acting } = asked
    const person = governance.person(params.id)
    if (person === undefined) return notFound
    const made = leaving(person, query.on, acting, governance)
    if (isRefusal(made)) return made
    const { change } = made
    const accounts = await openAccountsOf(person, frame)
    const refusal = await whyNotClose(accounts, asked)
    if (refusal !== undefined) return refusal
    const { appointments = [], seatings = [], holdings = [] } = change.ended ?? {}
    return {
      on: query.on,
      ends: {
        appointments: appointments.length,
        seatings: seatings.length,
        seats: seatsLeft(person, query.on, governance),
        offices: holdings.length,
        accounts: accounts.length,
      },
      holes: holesAfter(person, change, query.on, governance).map((hole) => findingView(hole, actor, governance)),
    }
  },

  'GET /persons/{id}/mentions': async (asked) => {
    const { params, frame, actor, governance } = asked
    const person = governance.person(params.id)
    if (person === undefined) return notFound
    const [requests, links] = [await workRecords(frame, 'request'), await workRecords(frame, 'link')]
    const imports = await workRecords(frame, 'import')
    const inRows = await draftsWithRowsOf(person, imports, asked)
    return { mentions: mentionsOf(person, { requests, links, imports, inRows }, actor, governance) }
  },

  'POST /persons': async ({ body, acting, governance }) => {
    const made = personRegistered(body, acting, governance)
    return isRefusal(made) ? made : changed(made.person.id, made.change)
  },

  'PATCH /persons/{id}': async ({ record, body, actor, governance }) => {
    const made = personChanged(record, body, actor, governance)
    return isRefusal(made) ? made : changed(record.id, made.change)
  },

  'POST /persons/{id}/protection': async ({ record }) => protect(record, true),
  'DELETE /persons/{id}/protection': async ({ record, body: { reason } }) => protect(record, false, { reason }),

  'POST /persons/{id}/leaving': async (asked) => {
    const { record, body, frame, governance, acting } = asked
    const left = leaving(record, body.on, acting, governance)
    if (isRefusal(left)) return left
    await endAlone(frame)
    const accounts = await openAccountsOf(record, frame)
    const work = { added: { leaving: [left.leaving] } }
    const made = { ...changed(record.id, left.change, [left.leaving]), work, body: { accountIds: idsOf(accounts) } }
    return (await whyNotClose(accounts, asked)) ?? made
  },

  'DELETE /persons/{id}/leaving': async ({ record, body: { reason }, frame, acting, governance }) => {
    const leavings = await workRecords(frame, 'leaving', { personId: record.id })
    const change = leavingTakenBack(record, leavings[0], governance)
    if (isRefusal(change)) return change
    const accountIds = idsOf(await openAccountsOf(record, frame))
    return {
      ...changed(record.id, change),
      work: { removed: { leaving: leavings.map(({ id }) => id) } },
      body: { reason, accountIds },
      // What was shut by the last day opens anew: by the password, and by nothing that was left lying since.
      write: (within) => shutOut(within, hasLeft(record, acting.today) ? accountIds : [], acting.now),
    }
  },
}

const protect = (person: Person, protectedIdentity: boolean, body = {}) => ({
  ...changed(person.id, { changed: { persons: [{ ...person, protectedIdentity }] } }),
  body,
})

/** `leavings`: those that are known already, and needn't be read. */
const changed = (id: string, change: StructureChange, leavings?: readonly Leaving[]) => ({
  change,
  about: { type: 'person', id },
  answer: (after: Within) => page(id, after, leavings),
})

async function page(
  id: string,
  { frame, actor, governance }: Pick<Within, 'frame' | 'actor' | 'governance'>,
  leavings?: readonly Leaving[],
) {
  const person = governance.person(id)
  if (person === undefined) return notFound
  const [version, [leaving]] = [await versionOf(frame, 'persons', id), leavings ?? (await leavingsOf(person, frame))]
  return personPage(person, { version, leaving }, actor, governance)
}

/** What their last day ended; whoever has none has ended nothing. */
const leavingsOf = async ({ id, leftOn }: Person, frame: Frame) =>
  leftOn === null ? [] : workRecords(frame, 'leaving', { personId: id })

/** The person's ways in, which close with their last day. */
const openAccountsOf = async ({ id }: Person, frame: Frame) =>
  (await accountsOf(frame, { of: { personId: id } })).map(accountView).filter(({ disabledAt }) => disabledAt === null)

const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)

const whyNotClose = async (accounts: readonly Account[], asked: Pick<Within, 'frame' | 'actor' | 'governance'>) =>
  whyNotCloseFor(accounts, asked.actor) ?? (await whyNotEnd(accounts, asked, 'on'))
