import type { z } from 'zod'
import type { LinkShape, rulebookEndpoints } from '#api/rulebook'
import type { Governance } from '#model/governance'
import { type Link, whyNotLink } from '#model/rulebook/links'
import { workRecords } from '#store/work'
import type { Handlers } from '../http/asked.ts'

export const linkHandlers: Handlers<
  Pick<typeof rulebookEndpoints, 'GET /links' | 'POST /links' | 'DELETE /links/{id}'>
> = {
  'GET /links': async ({ query, frame }) => ({
    items: (await workRecords(frame, 'link', { element: query.element })).map(linkView),
    next: null,
  }),

  'POST /links': async ({ body, acting, governance }) => {
    const refusal = whyNotLink(body, governance.model)
    if (refusal !== undefined) return refusal
    const link = { ...body, id: acting.newId(), addedBy: acting.actor.accountId, addedAt: acting.now }
    return { ...made(link, governance), work: { added: { link: [link] } }, body: { after: link } }
  },

  'DELETE /links/{id}': async ({ record, governance }) => ({
    ...made(record, governance),
    work: { removed: { link: [record.id] } },
    body: { before: record },
  }),
}

const made = (link: Link, governance: Governance) => ({
  ...{ clause: governance.cites('links-outside'), about: { type: 'link', id: link.id } },
  answer: () => linkView(link),
})

const linkView = ({ id, element, title, url, addedAt }: Link): z.output<typeof LinkShape> => ({
  id,
  element,
  title,
  url,
  addedAt,
})
