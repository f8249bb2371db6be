import { longDay } from '../../parts/days'
import { Facts } from '../../parts/facts'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { State } from '../../parts/state'
import { WhyNot } from '../../refusals/whyNot'
import { m } from '../../words/compiled/messages'
import type { BusinessComponentSeen, ComponentSeen } from './componentSeen'
import { ContentState } from './contentState'
import { NotTold } from './known'

type Placed = Pick<BusinessComponentSeen, 'id' | 'object' | 'product' | 'state' | 'placements'> &
  Partial<Pick<ComponentSeen, 'partOf' | 'openMoveId'>> & {
    readonly can: Pick<BusinessComponentSeen['can'], 'confirm' | 'move'> & Partial<Pick<ComponentSeen['can'], 'place'>>
  }

interface BelongingProps {
  component: Placed
  /** The component's own address: its forms lie under it. */
  base: string
  isToday: boolean
}

/** Which object answers, which product is its home, who decided that, and what can be done about it. */
export function Belonging({ component, base, isToday }: BelongingProps) {
  const { object, product, state, placements, partOf = null } = component
  const standing = placements.find((each) => each.object.id === object?.id && each.product?.id === product?.id)
  return (
    <>
      <Facts
        rows={[
          {
            label: m.components_object(),
            value:
              object === null ? (
                <State kind="broken">{m.components_unplaced()}</State>
              ) : (
                <LinkTo to={`/objekt/${object.id}?flik=komponenter`}>{`${object.code} ${object.name}`}</LinkTo>
              ),
          },
          object !== null && {
            label: m.components_home_product(),
            value: product === null ? <NotTold /> : <LinkTo to={`/produkter/${product.id}`}>{product.name}</LinkTo>,
          },
          object !== null &&
            partOf === null && {
              label: m.components_state(),
              value: <Confirmed state={state} standing={standing} />,
            },
        ]}
      />
      {isToday && partOf === null && <PlaceActs component={component} base={base} />}
    </>
  )
}

interface ConfirmedProps {
  state: Placed['state']
  standing: Placed['placements'][number] | undefined
}

/** Whether the group has confirmed it, since when, and by which decision. */
const Confirmed = ({ state, standing }: ConfirmedProps) => (
  <>
    <ContentState state={state === 'confirmed' ? state : 'proposed'} />
    {standing !== undefined && (
      <p className="sb-small sb-quiet">
        {m.components_since({ day: longDay(standing.from) })}
        {standing.decisionId !== null && (
          <span className="sb-cell-line">
            <LinkTo to={`/beslut/${standing.decisionId}`}>{m.components_show_decision()}</LinkTo>
          </span>
        )}
      </p>
    )}
  </>
)

function PlaceActs({ component, base }: { component: Placed; base: string }) {
  const { id, object, state, openMoveId = null, can } = component
  const isMoving = openMoveId !== null
  const place = { to: `${base}/placera`, word: object === null ? m.components_place() : m.components_change_product() }
  const acts = [
    isMoving && { to: `/flyttar/${openMoveId}`, word: m.components_show_move(), refusal: null },
    state === 'proposed' &&
      object !== null && {
        to: `/objekt/${object.id}/bekrafta?valda=${id}`,
        word: m.components_confirm_one(),
        refusal: can.confirm,
      },
    can.place !== undefined && { ...place, refusal: can.place },
    object !== null && !isMoving && { to: `${base}/flytta`, word: m.components_propose_move(), refusal: can.move },
  ].filter((act) => act !== false)
  const open = acts.filter(({ refusal }) => refusal === null)
  // The same reason is told once, however many acts it keeps somebody from.
  const reasons = new Map(acts.flatMap(({ refusal }) => (refusal === null ? [] : [[refusal.code, refusal] as const])))
  return (
    <div className="sb-stack sb-place-acts">
      {open.length > 0 && (
        <div className="sb-row">
          {open.map(({ to, word }) => (
            <LinkButton key={to} size="small" to={to}>
              {word}
            </LinkButton>
          ))}
        </div>
      )}
      {[...reasons.values()].map((refusal) => (
        <WhyNot key={refusal.code} refusal={refusal} />
      ))}
    </div>
  )
}
