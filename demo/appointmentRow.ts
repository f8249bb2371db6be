import type { CalendarDate } from '#model/dates'
import type { SideId } from '#model/shapes/governanceModel'

/** An appointment in words: names instead of ids. Who decided follows from the model unless `by` names an office. */
export interface AppointmentRow {
  readonly object: string
  readonly role: string
  readonly side: SideId
  readonly who: string
  readonly on: CalendarDate
  readonly from: CalendarDate
  readonly reference: string
  readonly by?: string
  readonly line?: string
  readonly products?: readonly string[]
  readonly dialogueWith?: string
  readonly worksFor?: string
  readonly endsPredecessor?: boolean
}
