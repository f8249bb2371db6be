import type { Act } from './acts.ts'
import { assessComponent } from './components/assessing.ts'
import { attest } from './components/attesting.ts'
import {
  assignBusinessComponent,
  changeBusinessComponent,
  closeBusinessComponent,
  registerBusinessComponent,
  releaseBusinessComponent,
} from './components/businessComponents.ts'
import { confirmContent } from './components/confirming.ts'
import { consultOnMove, decideMove, proposeMove, withdrawMove } from './components/moving.ts'
import { placeComponent } from './components/placing.ts'
import { changeItComponent, closeItComponent, registerItComponent } from './components/registering.ts'
import { relate, unrelate } from './components/relating.ts'
import { annulDecision } from './decisions/annulling.ts'
import { answerObjection, objectToDecision } from './decisions/objecting.ts'
import { recordDecision } from './decisions/recording.ts'
import { changeSeat, leaveSeat } from './forums/reseating.ts'
import { takeSeat } from './forums/seating.ts'
import { chooseInImport, completeImport, dropImport, mapImport, undoImport, uploadImport } from './imports/importing.ts'
import { reclassifyObject, renameObject } from './objects/changing.ts'
import { mergeObjects, splitObject } from './objects/mergers.ts'
import { closeObject, createObject } from './objects/objects.ts'
import { closeProduct, withdrawProduct } from './objects/productClosing.ts'
import { changeProduct, registerProduct, setContact } from './objects/products.ts'
import {
  changeAdministration,
  closeAdministration,
  registerAdministration,
  setScope,
} from './people/administrations.ts'
import { leave } from './people/leaving.ts'
import { changeOffice, closeOffice, endHolder, registerHolder, registerOffice } from './people/offices.ts'
import { changePerson, protectPerson, registerPerson, unprotectPerson } from './people/persons.ts'
import { declineRequest, registerRequest, saveRequest, withdrawRequest } from './requests/requests.ts'
import { makeAppointment } from './roles/appointing.ts'
import { confirmAppointment } from './roles/confirming.ts'
import { recordDeviation } from './roles/deviating.ts'
import { endDeviation, noteDeviation } from './roles/deviationChanges.ts'
import { endAppointment } from './roles/ending.ts'
import { adoptModelVersion } from './rulebook/adopting.ts'
import { correctModelVersion } from './rulebook/correcting.ts'
import { addLink, removeLink } from './rulebook/links.ts'
import { proposeModelVersion, withdrawModelVersion } from './rulebook/proposing.ts'
import type { GovernanceModel } from './shapes/governanceModel.ts'
import type { Mandate } from './shapes/modelMandates.ts'

/** Every act, by subject. An act that isn't here carries no clause in the rulebook. */
export const allActs: readonly Act[] = [
  makeAppointment,
  endAppointment,
  confirmAppointment,
  takeSeat,
  changeSeat,
  leaveSeat,
  recordDeviation,
  noteDeviation,
  endDeviation,
  proposeModelVersion,
  adoptModelVersion,
  withdrawModelVersion,
  correctModelVersion,
  addLink,
  removeLink,
  recordDecision,
  annulDecision,
  objectToDecision,
  answerObjection,
  createObject,
  renameObject,
  reclassifyObject,
  mergeObjects,
  splitObject,
  closeObject,
  registerProduct,
  changeProduct,
  closeProduct,
  withdrawProduct,
  setContact,
  registerItComponent,
  changeItComponent,
  closeItComponent,
  assessComponent,
  attest,
  placeComponent,
  confirmContent,
  proposeMove,
  decideMove,
  consultOnMove,
  withdrawMove,
  relate,
  unrelate,
  registerBusinessComponent,
  changeBusinessComponent,
  closeBusinessComponent,
  assignBusinessComponent,
  releaseBusinessComponent,
  registerAdministration,
  changeAdministration,
  closeAdministration,
  setScope,
  registerOffice,
  changeOffice,
  closeOffice,
  registerHolder,
  endHolder,
  registerPerson,
  changePerson,
  protectPerson,
  unprotectPerson,
  leave,
  saveRequest,
  registerRequest,
  declineRequest,
  withdrawRequest,
  uploadImport,
  mapImport,
  chooseInImport,
  completeImport,
  undoImport,
  dropImport,
]

/** What the holder of a mandate may do by it. Only a delegated role can be confirmed. */
export function actsOfMandate({ decision, role }: Mandate, { roles }: GovernanceModel): readonly Act[] {
  const lends = roles.some((each) => each.delegated && (role === undefined || role === each.id))
  return allActs.filter(({ id, by }) => by.decisions.includes(decision) && (lends || id !== confirmAppointment.id))
}
