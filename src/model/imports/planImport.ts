import type { Acting } from '../decisions/decided.ts'
import type { Governance } from '../governance.ts'
import type { ImportChoices } from './choices.ts'
import type { ImportKind } from './importKinds.ts'
import type { ImportPlan } from './importPlan.ts'
import type { ImportSource } from './importTable.ts'
import { planRegister } from './register/planRegister.ts'
import { planRoleList } from './roleList.ts'

/** `earlier`: the components that came with registers before this one, by id. */
export function planImport(
  kind: ImportKind,
  source: ImportSource,
  choices: ImportChoices,
  governance: Governance,
  acting: Acting,
  earlier: ReadonlySet<string>,
): ImportPlan {
  switch (kind) {
    case 'role-list':
      return planRoleList(source, choices, governance, acting)
    case 'component-register':
      return planRegister(source, choices, governance, acting, earlier)
    default:
      return kind satisfies never
  }
}
