import type { z } from 'zod'
import { administrationList } from '#api/administrationList'
import type { AdministrationShape, administrationEndpoints } from '#api/administrations'
import { type Actor, hasRight } from '#model/acting'
import { covers } from '#model/dates'
import type { Governance } from '#model/governance'
import { supportFor } from '#model/objects/supports'
import {
  administrationChanged,
  administrationClosed,
  administrationRegistered,
  closingTakenBack,
  scopeSet,
  whyNotClose,
  whyNotTakeBackClosing,
} from '#model/people/administrations'
import { searchedText } from '#model/people/protecting'
import { predecessorsOn, successorsOf } from '#model/people/successors'
import { isRefusal, refuse } from '#model/refusal'
import { likeness } from '#model/search/matching'
import type { Administration } from '#model/structure'
import { versionOf } from '#store/versions'
import { type Handlers, notFound, type Within } from '../http/asked.ts'
import { objectView, refusalView } from '../http/views.ts'
import { listHandler } from '../lists/listHandler.ts'

export const administrationHandlers: Handlers<typeof administrationEndpoints> = {
  'GET /administrations': listHandler(administrationList, {
    of: ({ structure }) => structure.administrations,
    narrow: {
      q: (words, { actor, governance }) => {
        const open = searchedText(actor, governance)
        return ({ code, name }) => likeness(words, open(`${code} ${name}`)) > 0
      },
      when:
        (when, { governance }) =>
        (each) =>
          when === 'all' || covers(each, governance.day),
    },
    order: { name: ({ name }) => [name] },
    view:
      ({ governance }) =>
      (each) =>
        administrationInList(each, governance),
  }),

  'GET /administrations/{id}': async (asked) =>
    page(asked.params.id, { ...asked, governance: asked.asOf(asked.query.asOf) }),

  'POST /administrations': async ({ body, acting, governance }) =>
    made(administrationRegistered(body, acting, governance)),

  'PATCH /administrations/{id}': async ({ record, body, governance }) =>
    made(administrationChanged(record, body, governance)),

  'POST /administrations/{id}/closure': async ({ record, body, governance }) =>
    made(administrationClosed(record, body, governance)),

  'DELETE /administrations/{id}/closure': async ({ record, governance }) => made(closingTakenBack(record, governance)),

  'POST /administrations/{id}/scope': async ({ record, body, governance }) =>
    made(scopeSet(record, body, governance), '2.2.2-line-sets-scope'),
}

const administration = (id: string, { structure }: Governance) =>
  structure.administrations.find((each) => each.id === id)

function made(outcome: ReturnType<typeof administrationRegistered>, clause: string | null = null) {
  if (isRefusal(outcome)) return outcome
  const { id } = outcome.administration
  return {
    ...{ change: outcome.change, clause, about: { type: 'administration', id } },
    answer: (after: Within) => page(id, after),
  }
}

async function page(id: string, { frame, actor, governance }: Pick<Within, 'frame' | 'actor' | 'governance'>) {
  const found = administration(id, governance)
  return found === undefined
    ? notFound
    : administrationView(found, await versionOf(frame, 'administrations', id), actor, governance)
}

function administrationView(
  found: Administration,
  version: number,
  actor: Actor,
  governance: Governance,
): z.output<typeof AdministrationShape> {
  const refused = hasRight(actor, 'register') ? undefined : refuse('right-missing', null)
  const may = refusalView(refused, governance)
  const close = refusalView(refused ?? whyNotClose(found, governance), governance)
  const takeBackClosing = refusalView(refused ?? whyNotTakeBackClosing(found, governance), governance)
  const can = { change: may, close, takeBackClosing, setScope: may }
  return { ...administrationInList(found, governance), version, can }
}

function administrationInList(each: Administration, governance: Governance) {
  const named = (some: readonly Administration[]) => some.map(({ id, name }) => ({ id, name }))
  return {
    id: each.id,
    code: each.code,
    name: each.name,
    shared: each.shared,
    from: each.from,
    to: each.to,
    predecessors: named(predecessorsOn(each, governance)),
    successors: named(successorsOf(each, governance.structure)),
    scope: each.scopeReference === null ? null : { reference: each.scopeReference, url: each.scopeUrl },
    supportedBy: (governance.administrations.includes(each) ? governance.objects : []).flatMap((object) => {
      const how = supportFor(each, object, governance)
      return how === undefined ? [] : [{ ...objectView(object.id, governance), how }]
    }),
  }
}
