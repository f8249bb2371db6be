import type { Subarea } from '#model/structure'
import { m } from '../../words/compiled/messages'

/** What kind of subarea a product is. */
export function subareaWord(subarea: Subarea): string {
  switch (subarea) {
    case 'process':
      return m.objects_process()
    case 'capability':
      return m.objects_capability()
    case 'function':
      return m.objects_function()
    case 'area':
      return m.objects_area()
    default:
      return subarea satisfies never
  }
}
