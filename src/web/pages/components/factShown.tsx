import type { ComponentSeen, FieldSeen } from './componentSeen'
import { factWords } from './factWords'
import { NotKnown, NotTold } from './known'

/** What is known, that nobody knows, or that nobody has said. */
export function FactShown({ field, value }: { field: FieldSeen; value: ComponentSeen['facts'][FieldSeen['id']] }) {
  if (value === undefined) return <NotTold />
  if (typeof value === 'object' && 'unknown' in value) return <NotKnown />
  return <span className={field.kind === 'long-text' ? 'sb-long-text' : undefined}>{factWords(field, value)}</span>
}
