import type { objectEndpoints } from '#api/objects'
import type { Governance } from '#model/governance'
import { objectReclassified, objectRenamed } from '#model/objects/changing'
import { objectSplit, objectsMerged } from '#model/objects/mergers'
import { objectClosed, objectCreated, type Restructured } from '#model/objects/objects'
import type { Regrouped } from '#model/objects/regrouping'
import { isRefusal, type Refusal } from '#model/refusal'
import { versionOf } from '#store/versions'
import { type Asked, type Handlers, notFound } from '../http/asked.ts'
import { keep } from '../http/keeping.ts'
import { pageBy } from '../http/paging.ts'
import { categoryView, objectInList, objectPage } from './objectViews.ts'

export const objectHandlers: Handlers<typeof objectEndpoints> = {
  'GET /objects': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    const objects = governance.objects.filter(
      (object) => query.category === undefined || object.category === query.category,
    )
    return pageBy(objects, query, (object) => objectInList(object, governance))
  },

  'GET /objects/{id}': async (asked) => page(asked.params.id, asked, asked.asOf(asked.query.asOf)),

  'GET /categories': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    return { items: governance.model.categories.flatMap((each) => categoryView(each.id, governance) ?? []), next: null }
  },

  'POST /objects': (asked) => make('objects.create', asked, objectCreated(asked.body, asked.acting, asked.governance)),

  'POST /objects/{id}/renaming': (asked) =>
    change('objects.rename', asked, (object) => objectRenamed(object, asked.body, asked.acting, asked.governance)),

  'POST /objects/{id}/reclassification': (asked) =>
    change('objects.reclassify', asked, (object) =>
      objectReclassified(object, asked.body, asked.acting, asked.governance),
    ),

  'POST /objects/{id}/closure': (asked) =>
    change('objects.close', asked, (object) => objectClosed(object, asked.body, asked.acting, asked.governance)),

  'POST /objects/{id}/split': async (asked) => {
    const object = asked.governance.object(asked.params.id)
    if (object === undefined) return notFound
    const made = objectSplit(object, asked.body, asked.acting, asked.governance)
    if (isRefusal(made)) return made
    const after = await keep(asked, made.change, { act: 'objects.split', subjectType: 'object', subjectId: object.id })
    return { items: made.objects.map((each) => objectPage(each, 1, asked.acting, after)), next: null }
  },

  'POST /object-mergers': async (asked) => {
    const made: Regrouped | Refusal = objectsMerged(asked.body, asked.acting, asked.governance)
    if (isRefusal(made)) return made
    const [object] = made.objects
    if (object === undefined) return notFound
    const after = await keep(asked, made.change, { act: 'objects.merge', subjectType: 'object', subjectId: object.id })
    return objectPage(object, 1, asked.acting, after)
  },
}

type Changing = Pick<Asked<unknown>, 'frame' | 'acting' | 'governance'>
type One = Changing & { readonly params: { readonly id: string } }

async function change(
  act: string,
  asked: One,
  decide: (object: NonNullable<ReturnType<Governance['object']>>) => Restructured | Refusal,
) {
  const object = asked.governance.object(asked.params.id)
  return object === undefined ? notFound : make(act, asked, decide(object))
}

async function make(act: string, asked: Changing, made: Restructured | Refusal) {
  if (isRefusal(made)) return made
  const after = await keep(asked, made.change, { act, subjectType: 'object', subjectId: made.object.id })
  return page(made.object.id, asked, after)
}

async function page(id: string, { frame, acting }: Pick<Changing, 'frame' | 'acting'>, governance: Governance) {
  const object = governance.object(id)
  return object === undefined
    ? notFound
    : objectPage(object, await versionOf(frame, 'governance_objects', id), acting, governance)
}
