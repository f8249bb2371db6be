/** Which page shows a thing; undefined where a thing has no page of its own. */
export function addressOfThing(type: string, id: string): string | undefined {
  switch (type) {
    case 'person':
      return `/personer/${id}`
    case 'object':
      return `/objekt/${id}`
    case 'product':
    case 'object-product':
      return `/produkter/${id}`
    case 'it-component':
      return `/komponenter/${id}`
    case 'business-component':
      return `/verksamhetskomponenter/${id}`
    case 'component-move':
      return `/flyttar/${id}`
    case 'register':
      return `/komponenter?brist=${id}`
    case 'administration':
      return `/forvaltningar/${id}`
    case 'office':
      return `/befattningar/${id}`
    case 'forum':
      return `/forum/${encodeURIComponent(id)}`
    case 'clause':
      return `/modellen#${id}`
    case 'decision':
      return `/beslut/${id}`
    case 'request':
      return `/begaran/${id}`
    case 'import':
      return `/las-in/${id}`
    case 'appointment':
      return `/tillsattningar/${id}`
    case 'seating':
      return `/platser/${id}`
    case 'deviation':
      return `/avsteg/${id}`
    case 'account':
      return `/konton/${encodeURIComponent(id)}`
    case 'token':
      return '/konton/nycklar'
    case 'model-version':
      return '/modellen/versioner'
    case 'link':
      return '/modellen/lankar'
    default:
      return undefined
  }
}

/** A component's page: each kind has its own. */
export const addressOfComponent = ({ id, kind }: { readonly id: string; readonly kind: 'it' | 'business' }): string =>
  addressOfThing(`${kind}-component`, id) ?? '/karta'

/** A clause's mark: its id begins with the number of its section. */
export const clauseOf = (id: string): { number: string; to: string } => ({
  number: /^[\d.]+/.exec(id)?.[0] ?? id,
  to: `/modellen#${id}`,
})
