import type { RecordOn } from '#api/guards'
import { whyNotMandated } from '#model/access/actor'
import { isInScope } from '#model/acting'
import type { Act } from '#model/acts'
import { assignBusinessComponent, releaseBusinessComponent } from '#model/components/assigning'
import { closeContent } from '#model/components/closing'
import { confirmContent } from '#model/components/confirming'
import { declineContent } from '#model/components/declining'
import { decideMove } from '#model/components/moving'
import { recordDecision } from '#model/decisions/recording'
import { changeSeat, leaveSeat } from '#model/forums/reseating'
import { takeSeat } from '#model/forums/seating'
import { reclassifyObject, renameObject } from '#model/objects/changing'
import { mergeObjects, splitObject } from '#model/objects/mergers'
import { closeObject, createObject } from '#model/objects/objects'
import { closeProduct } from '#model/objects/productClosing'
import { isRefusal, refuse } from '#model/refusal'
import { makeAppointment } from '#model/roles/appointing'
import { confirmAppointment } from '#model/roles/confirming'
import { recordDeviation } from '#model/roles/deviating'
import { endDeviation } from '#model/roles/deviationChanges'
import { endAppointment } from '#model/roles/ending'
import { businessComponentHandlers } from '../components/businessComponents.ts'
import { placementHandlers } from '../components/placements.ts'
import { decisionHandlers } from '../decisions/decisions.ts'
import { seatHandlers } from '../forums/seats.ts'
import { type ActHandler, type Asked, notFound, type Within } from '../http/asked.ts'
import { namedRecords } from '../namedRecords.ts'
import { objectProductHandlers } from '../objects/objectProducts.ts'
import { objectHandlers } from '../objects/objects.ts'
import { appointmentHandlers } from '../roles/appointments.ts'
import { deviationHandlers } from '../roles/deviations.ts'

/** Decides a kept act through the same handler as if it had been sent now. */
type Perform = (
  within: Within,
  params: Readonly<Record<string, string>>,
  body: unknown,
) => ReturnType<ActHandler<unknown>>

interface Performable {
  readonly act: Act
  readonly perform: Perform
}

/** Acts by mandate, whose body carries the decision: those that can wait for it as a request. */
const performable: readonly Performable[] = [
  through(makeAppointment, undefined, appointmentHandlers['POST /appointments']),
  through(endAppointment, 'appointment', appointmentHandlers['POST /appointments/{id}/ending']),
  through(confirmAppointment, 'appointment', appointmentHandlers['POST /appointments/{id}/confirmation']),
  through(takeSeat, undefined, seatHandlers['POST /forums/{id}/seats']),
  through(changeSeat, 'seat', seatHandlers['POST /seats/{id}/change']),
  through(leaveSeat, 'seat', seatHandlers['POST /seats/{id}/ending']),
  through(recordDeviation, undefined, deviationHandlers['POST /deviations']),
  through(endDeviation, 'deviation', deviationHandlers['POST /deviations/{id}/ending']),
  through(createObject, undefined, objectHandlers['POST /objects']),
  through(renameObject, 'object', objectHandlers['POST /objects/{id}/renaming']),
  through(reclassifyObject, 'object', objectHandlers['POST /objects/{id}/reclassification']),
  through(closeObject, 'object', objectHandlers['POST /objects/{id}/closure']),
  through(splitObject, 'object', objectHandlers['POST /objects/{id}/split']),
  through(mergeObjects, undefined, objectHandlers['POST /object-mergers']),
  through(confirmContent, undefined, placementHandlers['POST /placements/confirmation']),
  through(declineContent, undefined, placementHandlers['POST /placements/refusal']),
  through(closeContent, undefined, placementHandlers['POST /placements/closure']),
  through(
    assignBusinessComponent,
    'business-component',
    businessComponentHandlers['PUT /business-components/{id}/assignment'],
  ),
  through(
    releaseBusinessComponent,
    'business-component',
    businessComponentHandlers['POST /business-components/{id}/assignment/ending'],
  ),
  through(closeProduct, 'product', objectProductHandlers['POST /object-products/{id}/closure']),
  through(decideMove, 'component-move', placementHandlers['POST /component-moves/{id}/decisions']),
  through(recordDecision, undefined, decisionHandlers['POST /decisions']),
]

export const performableAct = (act: string): Performable | undefined => performable.find((each) => each.act.id === act)

function through<E>(act: Act, on: RecordOn | undefined, handler: ActHandler<E>): Performable {
  return {
    act,
    perform: async (within, params, body) => {
      // What is kept is done when it is registered, so that is what a token must be for.
      if (!isInScope(within.actor, act.id)) return refuse('right-missing', null)
      const record = on === undefined ? undefined : await namedRecords[on].find(params.id ?? '', within)
      if (on !== undefined && record === undefined) return notFound
      // The body has been read by the act's own shape; the handler's type can't be seen through the table of acts.
      const asked = { ...within, params, query: {}, body, record }
      const made =
        act.by.whyNot(asked) ?? ((await handler(asked as unknown as Asked<E>)) as Awaited<ReturnType<Perform>>)
      if (isRefusal(made) || 'notFound' in made) return made
      return whyNotMandated(act.by, made.change?.decision, within.actor, within.governance) ?? made
    },
  }
}
