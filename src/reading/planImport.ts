import type { Acting } from '#model/acting'
import type { Governance } from '#model/governance'
import type { ImportChoices } from '#model/imports/choices'
import type { ImportKind } from '#model/imports/importKinds'
import type { ImportSource } from '#model/imports/importTable'
import type { ImportPlan } from './importPlan.ts'
import { planRegister } from './register/planRegister.ts'
import { planRoleList } from './roleList/planRoleList.ts'
import type { Steps } from './steps.ts'

/** `earlier`: the components that came with registers before this one, by id. */
export function* planImport(
  kind: ImportKind,
  source: ImportSource,
  choices: ImportChoices,
  governance: Governance,
  acting: Acting,
  earlier: ReadonlySet<string>,
): Steps<ImportPlan> {
  switch (kind) {
    case 'role-list':
      return planRoleList(source, choices, governance, acting)
    case 'component-register':
      return yield* planRegister(source, choices, governance, acting, earlier)
    default:
      return kind satisfies never
  }
}
