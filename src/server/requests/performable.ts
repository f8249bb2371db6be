import type { Act } from '#model/acts'
import { confirmContent } from '#model/components/confirming'
import { decideMove } from '#model/components/moving'
import { recordDecision } from '#model/decisions/recording'
import { changeSeat, leaveSeat } from '#model/forums/reseating'
import { takeSeat } from '#model/forums/seating'
import { reclassifyObject, renameObject } from '#model/objects/changing'
import { mergeObjects, splitObject } from '#model/objects/mergers'
import { closeObject, createObject } from '#model/objects/objects'
import { closeProduct } from '#model/objects/productClosing'
import { makeAppointment } from '#model/roles/appointing'
import { confirmAppointment } from '#model/roles/confirming'
import { recordDeviation } from '#model/roles/deviating'
import { endDeviation } from '#model/roles/deviationChanges'
import { endAppointment } from '#model/roles/ending'
import { placementHandlers } from '../components/placements.ts'
import { decisionHandlers } from '../decisions/decisions.ts'
import { seatHandlers } from '../forums/seats.ts'
import type { Asked, Handler } from '../http/asked.ts'
import { objectProductHandlers } from '../objects/objectProducts.ts'
import { objectHandlers } from '../objects/objects.ts'
import { appointmentHandlers } from '../roles/appointments.ts'
import { deviationHandlers } from '../roles/deviations.ts'

/** Does a kept act through the same handler as if it had been sent now, and answers as that does. */
type Perform = (
  asked: Asked<unknown>,
  params: Readonly<Record<string, string>>,
  body: unknown,
) => ReturnType<Handler<unknown>>

interface Performable {
  readonly act: Act
  readonly perform: Perform
}

/** Acts by mandate, whose body carries the decision: those that can wait for it as a request. */
const performable: readonly Performable[] = [
  through(makeAppointment, appointmentHandlers['POST /appointments']),
  through(endAppointment, appointmentHandlers['POST /appointments/{id}/ending']),
  through(confirmAppointment, appointmentHandlers['POST /appointments/{id}/confirmation']),
  through(takeSeat, seatHandlers['POST /forums/{id}/seats']),
  through(changeSeat, seatHandlers['POST /seats/{id}/change']),
  through(leaveSeat, seatHandlers['POST /seats/{id}/ending']),
  through(recordDeviation, deviationHandlers['POST /deviations']),
  through(endDeviation, deviationHandlers['POST /deviations/{id}/ending']),
  through(createObject, objectHandlers['POST /objects']),
  through(renameObject, objectHandlers['POST /objects/{id}/renaming']),
  through(reclassifyObject, objectHandlers['POST /objects/{id}/reclassification']),
  through(closeObject, objectHandlers['POST /objects/{id}/closure']),
  through(splitObject, objectHandlers['POST /objects/{id}/split']),
  through(mergeObjects, objectHandlers['POST /object-mergers']),
  through(confirmContent, placementHandlers['POST /placements/confirmation']),
  through(closeProduct, objectProductHandlers['POST /object-products/{id}/closure']),
  through(decideMove, placementHandlers['POST /component-moves/{id}/decisions']),
  through(recordDecision, decisionHandlers['POST /decisions']),
]

export const performableAct = (act: string): Performable | undefined => performable.find((each) => each.act.id === act)

function through<E>(act: Act, handler: Handler<E>): Performable {
  // The body has been read by the act's own shape; the handler's type can't be seen through the table of acts.
  return {
    act,
    perform: (asked, params, body) => handler({ ...asked, params, body } as unknown as Asked<E>) as ReturnType<Perform>,
  }
}
