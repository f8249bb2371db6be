import type { z } from 'zod'
import type { AdministrationShape, administrationEndpoints } from '#api/administrations'
import { type Actor, hasRight } from '#model/access/actor'
import type { Governance } from '#model/governance'
import { supportsOf } from '#model/objects/supports'
import {
  administrationChanged,
  administrationClosed,
  administrationRegistered,
  scopeSet,
} from '#model/people/administrations'
import { isRefusal, refuse } from '#model/refusal'
import type { Administration } from '#model/structure'
import { versionOf } from '#store/versions'
import { type Asked, type Handlers, notFound } from '../http/asked.ts'
import { keep } from '../http/keeping.ts'
import { pageBy } from '../http/paging.ts'
import { objectView, refusalView } from '../http/views.ts'

export const administrationHandlers: Handlers<typeof administrationEndpoints> = {
  'GET /administrations': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    const all = query.when === 'all' ? governance.structure.administrations : governance.administrations
    return pageBy(all, query, (each) => administrationInList(each, governance))
  },

  'GET /administrations/{id}': async ({ params, query, frame, actor, asOf }) => {
    const governance = asOf(query.asOf)
    const found = administration(params.id, governance)
    return found === undefined
      ? notFound
      : administrationView(found, await versionOf(frame, 'administrations', found.id), actor, governance)
  },

  'POST /administrations': (asked) =>
    make(asked, 'administrations.register', administrationRegistered(asked.body, asked.acting, asked.governance)),

  'PATCH /administrations/{id}': async (asked) => {
    const found = administration(asked.params.id, asked.governance)
    return found === undefined
      ? notFound
      : make(asked, 'administrations.change', administrationChanged(found, asked.body, asked.governance))
  },

  'POST /administrations/{id}/closure': async (asked) => {
    const found = administration(asked.params.id, asked.governance)
    return found === undefined
      ? notFound
      : make(asked, 'administrations.close', administrationClosed(found, asked.body, asked.governance))
  },

  'POST /administrations/{id}/scope': async (asked) => {
    const found = administration(asked.params.id, asked.governance)
    return found === undefined
      ? notFound
      : make(asked, 'administrations.set-scope', scopeSet(found, asked.body, asked.governance), '2.2.2-line-sets-scope')
  },
}

const administration = (id: string, { structure }: Governance) =>
  structure.administrations.find((each) => each.id === id)

type Changing = Pick<Asked<unknown>, 'frame' | 'acting' | 'governance' | 'actor'>

async function make(
  asked: Changing,
  act: string,
  made: ReturnType<typeof administrationRegistered>,
  clause: string | null = null,
) {
  if (isRefusal(made)) return made
  const { id } = made.administration
  const after = await keep(asked, made.change, { act, clause, subjectType: 'administration', subjectId: id })
  const version = await versionOf(asked.frame, 'administrations', id)
  return administrationView(administration(id, after) ?? made.administration, version, asked.actor, after)
}

function administrationView(
  found: Administration,
  version: number,
  actor: Actor,
  governance: Governance,
): z.output<typeof AdministrationShape> {
  const may = refusalView(hasRight(actor, 'register') ? undefined : refuse('right-missing', null), governance)
  return { ...administrationInList(found, governance), version, can: { change: may, setScope: may } }
}

function administrationInList(each: Administration, governance: Governance) {
  const all = governance.structure.administrations
  const named = (some: readonly Administration[]) => some.map(({ id, name }) => ({ id, name }))
  return {
    id: each.id,
    code: each.code,
    name: each.name,
    shared: each.shared,
    from: each.from,
    to: each.to,
    predecessors: named(all.filter((other) => each.predecessorIds.includes(other.id))),
    successors: named(all.filter((other) => other.predecessorIds.includes(each.id))),
    scope: each.scopeReference === null ? null : { reference: each.scopeReference, url: each.scopeUrl },
    supportedBy: governance.objects.flatMap((object) =>
      supportsOf(object, governance)
        .filter((support) => support.administration.id === each.id)
        .map(({ how }) => ({ ...objectView(object.id, governance), how })),
    ),
  }
}
