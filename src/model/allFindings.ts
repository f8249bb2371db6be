import {
  componentsWithoutProduct,
  oneForBothSides,
  unconfirmedContent,
  unplacedComponents,
  unservedComponents,
} from './components/componentFindings.ts'
import { neglectedAssignments } from './components/neglectedAssignments.ts'
import { missingConsultations } from './components/unconsulted.ts'
import { missingContacts } from './contacts/missingContacts.ts'
import { uncoveredDuties } from './coverage/uncoveredDuties.ts'
import { decidedWithoutMandate } from './decisions/decidedWithoutMandate.ts'
import { unansweredObjections } from './decisions/objecting.ts'
import type { FindingQuestion } from './findings.ts'
import { emptyOffices } from './forums/emptyOffices.ts'
import { idleForums } from './forums/idleForums.ts'
import { seatedNoManagers } from './forums/seatedNoManagers.ts'
import { uncoveredProducts } from './forums/uncoveredProducts.ts'
import { notForAll, reachingNoOther, supportingNobody, unknownCategories } from './objects/objectFindings.ts'
import { closedButNamed } from './people/closedButNamed.ts'
import { missingScopes, unsupportedAdministrations, vacantMandates, vacantUnitOffices } from './people/lineFindings.ts'
import { doubleHats } from './roles/doubleHats.ts'
import { leftButHolding } from './roles/leftButHolding.ts'
import { linePositionsLeft } from './roles/linePositionsLeft.ts'
import { missingPrincipals } from './roles/missingPrincipals.ts'
import { unconfirmedDelegations } from './roles/unconfirmedDelegations.ts'
import { unnotedDeviations } from './roles/unnotedDeviations.ts'
import { vacancies } from './roles/vacancies.ts'

/** Every question that is put to the structure. One that isn't here is never asked. */
export const allFindings: readonly FindingQuestion[] = [
  vacancies,
  vacantMandates,
  vacantUnitOffices,
  unsupportedAdministrations,
  closedButNamed,
  missingScopes,
  unknownCategories,
  supportingNobody,
  reachingNoOther,
  notForAll,
  unansweredObjections,
  decidedWithoutMandate,
  doubleHats,
  uncoveredDuties,
  uncoveredProducts,
  idleForums,
  seatedNoManagers,
  emptyOffices,
  linePositionsLeft,
  unconfirmedDelegations,
  missingPrincipals,
  unnotedDeviations,
  missingContacts,
  leftButHolding,
  unplacedComponents,
  componentsWithoutProduct,
  unconfirmedContent,
  unservedComponents,
  oneForBothSides,
  neglectedAssignments,
  missingConsultations,
]
