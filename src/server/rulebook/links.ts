import type { z } from 'zod'
import type { LinkShape, rulebookEndpoints } from '#api/rulebook'
import { type Link, whyNotLink } from '#model/rulebook/links'
import { remember } from '#store/audit'
import { deleteLink, linkById, linksTo, persistLink } from '#store/rulebook'
import { type Handlers, notFound } from '../http/asked.ts'

export const linkHandlers: Handlers<
  Pick<typeof rulebookEndpoints, 'GET /links' | 'POST /links' | 'DELETE /links/{id}'>
> = {
  'GET /links': async ({ query, frame }) => ({
    items: (await linksTo(frame, query.element)).map(linkView),
    next: null,
  }),

  'POST /links': async ({ body, frame, acting, governance }) => {
    const refusal = whyNotLink(body, governance.model)
    if (refusal !== undefined) return refusal
    const link = { ...body, id: acting.newId(), addedById: acting.actor.accountId, addedAt: acting.now }
    await persistLink(frame, link)
    await remember(frame, {
      ...changeOf(link, 'links.add', acting),
      clause: governance.cites('links-outside'),
      body: { after: link },
    })
    return linkView(link)
  },

  'DELETE /links/{id}': async ({ params, frame, acting, governance }) => {
    const link = await linkById(frame, params.id)
    if (link === undefined) return notFound
    await deleteLink(frame, link.id)
    await remember(frame, {
      ...changeOf(link, 'links.remove', acting),
      clause: governance.cites('links-outside'),
      body: { before: link },
    })
    return linkView(link)
  },
}

const linkView = ({ id, element, title, url, addedAt }: Link): z.output<typeof LinkShape> => ({
  id,
  element,
  title,
  url,
  addedAt,
})

const changeOf = ({ id }: Link, act: string, { now, actor }: { now: string; actor: { accountId: string } }) => ({
  ...{ at: now, actor: actor.accountId, act, subjectType: 'link', subjectId: id },
})
