import type { FieldKind } from '../fieldKind'
import { choice } from './chosen'

/** Who decided: `office:ID`, `role:ROLE~SIDE~OBJECT` or `forum:ID`, as the API takes it. */
export const maker: FieldKind<string> = {
  ...choice,
  sent(typed) {
    const colon = typed.indexOf(':')
    const [kind, id] = [typed.slice(0, colon), typed.slice(colon + 1)]
    if (kind === 'office') return { kind, officeId: id }
    if (kind === 'forum') return { kind, forumId: id }
    if (kind !== 'role') return undefined
    const [role, side, objectId] = id.split('~')
    return { kind, role, side, objectId }
  },
}
