import { z } from 'zod'
import { type Act, right } from '../acts.ts'
import type { Instant } from '../dates.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { GovernanceModel } from '../shapes/governanceModel.ts'
import { text } from '../text.ts'
import { webAddress } from '../webAddress.ts'

/** A routine or template kept elsewhere, which a part of the model points to. Changing it needs no new version. */
export interface Link {
  readonly id: string
  readonly element: string
  readonly title: string
  readonly url: string
  readonly addedBy: string
  readonly addedAt: Instant
}

/** `model`, or the kind and id of one of its parts: `forum:object-steering-group`. */
export const LinkElement = z.string().regex(/^(model|(forum|role|deliverable|clause):[a-z0-9.-]{1,80})$/)

export const NewLink = z.strictObject({
  element: LinkElement,
  title: z.string().trim().min(1).max(120),
  // A page may carry the link, so nothing that runs (javascript:, data:) and nothing that can be read on the way.
  url: webAddress(/^https$/, 1000),
})
export type NewLink = z.infer<typeof NewLink>

export const addLink = {
  id: 'links.add',
  name: text('Lägg till en länk', 'Add a link'),
  clauses: ['1-details-kept-elsewhere'],
  by: right('register'),
  work: true,
  body: NewLink,
  refusals: ['element-not-in-model'],
} as const satisfies Act

export const removeLink = {
  id: 'links.remove',
  name: text('Ta bort en länk', 'Remove a link'),
  clauses: ['1-details-kept-elsewhere'],
  by: right('register'),
  work: true,
  body: z.strictObject({}),
  refusals: [],
} as const satisfies Act

export function whyNotLink({ element }: NewLink, model: GovernanceModel): Refusal | undefined {
  return hasElement(element, model)
    ? undefined
    : refuse('element-not-in-model', model.cites['links-outside'] ?? null, { field: 'element' })
}

function hasElement(element: string, model: GovernanceModel): boolean {
  if (element === 'model') return true
  const [kind, id] = element.split(':')
  const has = (list: readonly { readonly id: string }[]) => list.some((each) => each.id === id)
  switch (kind) {
    case 'forum':
      return has(model.forums)
    case 'role':
      return has(model.roles)
    case 'deliverable':
      return has(model.deliverables)
    case 'clause':
      return has(model.clauses)
    default:
      return false
  }
}
