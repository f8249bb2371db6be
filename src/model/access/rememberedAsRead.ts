import type { Actor } from '../acting.ts'
import { readsAllSecrets } from '../components/keepers.ts'
import type { Governance } from '../governance.ts'
import { seesProtected, withoutProtected } from '../people/protecting.ts'

const hidden = '…'

/**
 * What is remembered of a change, as the asking person may read it: the one way out for it. Secret facts are for whoever
 * reads all, protected names for those who administer. `thatDay`: the day of the change, asked today.
 */
export function rememberedAsRead(
  body: Readonly<Record<string, unknown>>,
  actor: Actor,
  thatDay: Governance,
): Readonly<Record<string, unknown>> {
  const open = readsAllSecrets(actor) ? body : withoutSecrets(body, new Set(thatDay.register.secret))
  return (seesProtected(actor) ? open : withoutProtected(open, thatDay)) as Readonly<Record<string, unknown>>
}

/** What stands in a file's cells is told beside the field that they are read as. */
const cellKeys: ReadonlySet<string> = new Set(['cell', 'value', 'means'])

/** Facts are told by field wherever they stand: in components, in what was sent, in what was before, in a file's cells. */
function withoutSecrets(value: unknown, secret: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutSecrets(each, secret))
  if (typeof value !== 'object' || value === null) return value
  const { field, kind } = value as { readonly field?: unknown; readonly kind?: unknown }
  const isOfSecret = secret.has(String(field ?? kind))
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      // A column's example was kept once, also where nobody had said yet what the column is.
      if (key === 'sample' || (isOfSecret && cellKeys.has(key))) return [key, hidden]
      return key === 'facts' && typeof each === 'object' && each !== null
        ? [key, Object.fromEntries(Object.entries(each).map(([id, fact]) => [id, secret.has(id) ? hidden : fact]))]
        : [key, withoutSecrets(each, secret)]
    }),
  )
}
