import {
  ChairTableIcon,
  ComponentIcon,
  ExclamationmarkTriangleIcon,
  FileImportIcon,
  GavelIcon,
  HexagonGridIcon,
  HouseIcon,
  LayersIcon,
  OpenBookIcon,
  PersonChatIcon,
  PersonCircleIcon,
  PersonGroupIcon,
  ShieldCheckmarkIcon,
  TableIcon,
} from '@navikt/aksel-icons'
import { mayDo, type Session } from '../asking/session'
import type { RailGroup } from '../parts/rail'
import { m } from '../words/compiled/messages'

/** What there is to choose from, in look's order; an entry comes with its feature, and only for those who may. */
export function railOf(session: Session, path: string, findings: number | undefined): readonly RailGroup[] {
  const item = (to: string, word: string, icon: RailGroup['items'][number]['icon'], count?: number) => ({
    to,
    word,
    icon,
    count,
    isCurrent: [to, ...(alsoUnder[to] ?? [])].some((each) => isUnder(each, path)),
  })
  const registers = mayDo(session, 'register')
  const reads = mayDo(session, 'read-all') || registers || mayDo(session, 'administer')
  const register = [
    ...(registers ? [item('/las-in', m.shell_to_imports(), FileImportIcon)] : []),
    ...(reads ? [item('/granskningslogg', m.shell_to_audit(), ShieldCheckmarkIcon)] : []),
    ...(mayDo(session, 'administer') ? [item('/konton', m.shell_to_accounts(), PersonCircleIcon)] : []),
  ]
  return [
    { items: [item('/', m.shell_to_home(), HouseIcon), item('/kontakt', m.shell_to_contacts(), PersonChatIcon)] },
    {
      word: m.shell_group_governing(),
      items: [
        item('/objekt', m.shell_to_objects(), ComponentIcon),
        item('/komponenter', m.shell_to_components(), LayersIcon),
        item('/forum', m.shell_to_forums(), ChairTableIcon),
        item('/personer', m.shell_to_people(), PersonGroupIcon),
        item('/beslut', m.shell_to_decisions(), GavelIcon),
      ],
    },
    {
      word: m.shell_group_state(),
      items: [
        item('/karta', m.shell_to_map(), HexagonGridIcon),
        item('/tackning', m.shell_to_coverage(), TableIcon),
        item('/brister', m.shell_to_findings(), ExclamationmarkTriangleIcon, findings),
      ],
    },
    { word: m.shell_group_rules(), items: [item('/modellen', m.shell_to_model(), OpenBookIcon)] },
    ...(register.length > 0 ? [{ word: m.shell_group_register(), items: register }] : []),
  ]
}

const isUnder = (to: string, path: string): boolean => path === to || (to !== '/' && path.startsWith(`${to}/`))

/** Pages that are reached as tabs of another. */
const alsoUnder: Readonly<Record<string, readonly string[]>> = {
  '/personer': ['/befattningar', '/forvaltningar'],
  '/beslut': ['/begaran'],
  '/karta': ['/overlapp', '/ifyllt'],
  '/objekt': ['/produkter'],
  '/komponenter': ['/verksamhetskomponenter', '/flyttar', '/att-intyga'],
}
