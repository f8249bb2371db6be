import { objectList } from '#api/objectList'
import type { objectEndpoints } from '#api/objects'
import type { Governance } from '#model/governance'
import { objectReclassified, objectRenamed } from '#model/objects/changing'
import { objectSplit, objectsMerged } from '#model/objects/mergers'
import { objectClosed, objectCreated, type Restructured } from '#model/objects/objects'
import type { Regrouped } from '#model/objects/regrouping'
import { searchedText } from '#model/people/protecting'
import { isRefusal, type Refusal } from '#model/refusal'
import { likeness } from '#model/search/matching'
import type { GovernanceObject } from '#model/structure'
import { versionOf } from '#store/versions'
import { type Handlers, type NotFound, notFound, type Within } from '../http/asked.ts'
import { listHandler } from '../lists/listHandler.ts'
import { categoryView, objectInList, objectPage, objectRecord } from './objectViews.ts'

export const objectHandlers: Handlers<typeof objectEndpoints> = {
  'GET /objects': listHandler(objectList, {
    of: ({ objects }) => objects,
    narrow: {
      q: (words, { actor, governance }) => {
        const open = searchedText(actor, governance)
        return ({ code, name }) => likeness(words, open(`${code} ${name}`)) > 0
      },
      category: (category) => (object) => object.category === category,
    },
    order: {
      // Objects are only ever added last.
      opened: ({ id }, { governance }) => [governance.structure.objects.findIndex((each) => each.id === id)],
      code: ({ code }) => [code],
    },
    view:
      ({ governance }) =>
      (object) =>
        objectInList(object, governance),
  }),

  'GET /objects/{id}': async ({ params, query, frame, acting, asOf }) => {
    const governance = asOf(query.asOf)
    return seen(params.id, { frame, governance }, (object, version) => objectPage(object, version, acting, governance))
  },

  'GET /categories': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    return { items: governance.model.categories.flatMap((each) => categoryView(each.id, governance) ?? []), next: null }
  },

  'POST /objects': async ({ body, acting, governance }) => made(objectCreated(body, acting, governance)),

  'POST /objects/{id}/renaming': async ({ record, body, acting, governance }) =>
    made(objectRenamed(record, body, acting, governance)),

  'POST /objects/{id}/reclassification': async ({ record, body, acting, governance }) =>
    made(objectReclassified(record, body, acting, governance)),

  'POST /objects/{id}/closure': async ({ record, body, acting, governance }) =>
    made(objectClosed(record, body, acting, governance)),

  'POST /objects/{id}/split': async ({ record, body, acting, governance }) => {
    const outcome = objectSplit(record, body, acting, governance)
    if (isRefusal(outcome)) return outcome
    return {
      change: outcome.change,
      about: { type: 'object', id: record.id },
      answer: (after) => ({
        items: outcome.objects.map((each) => objectRecord(each, 1, after.governance)),
        next: null,
      }),
    }
  },

  'POST /object-mergers': async ({ body, acting, governance }) => {
    const outcome: Regrouped | Refusal = objectsMerged(body, acting, governance)
    if (isRefusal(outcome)) return outcome
    const [object] = outcome.objects
    if (object === undefined) return notFound
    return {
      change: outcome.change,
      about: { type: 'object', id: object.id },
      answer: (after) => objectRecord(object, 1, after.governance),
    }
  },
}

function made(outcome: Restructured | Refusal) {
  if (isRefusal(outcome)) return outcome
  const { id } = outcome.object
  return {
    change: outcome.change,
    about: { type: 'object', id },
    answer: (after: Within) => seen(id, after, objectRecord),
  }
}

async function seen<View>(
  id: string,
  { frame, governance }: Pick<Within, 'frame' | 'governance'>,
  view: (object: GovernanceObject, version: number, governance: Governance) => View,
): Promise<View | NotFound> {
  const object = governance.object(id)
  return object === undefined ? notFound : view(object, await versionOf(frame, 'governance_objects', id), governance)
}
