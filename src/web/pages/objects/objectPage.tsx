import { useSuspenseQueries } from '@tanstack/react-query'
import { ask, askWhole } from '../../asking/queries'
import { mayDo, useSession } from '../../asking/session'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { Tabs } from '../../parts/tabs'
import { Timeline } from '../../parts/timeline'
import { TitledPage } from '../../parts/titledPage'
import { useAsOf } from '../../routing/asOf'
import { useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { PlacedComponents } from '../components/placedComponents'
import { FindingRows } from '../findings/findingRows'
import { ObjectDeviations } from './objectDeviations'
import { ObjectProducts } from './objectProducts'
import { PlacesTable } from './placesTable'
import { supportWords } from './supportWords'

/** One object: who answers on both sides, what isn't followed, its products and its history. */
export function ObjectPage() {
  const { id }: { id: string } = useParams()
  const { flik = 'oversikt' }: { flik?: string } = useSearch()
  const asOf = useAsOf()
  const session = useSession()
  const [{ data: object }, { data: products }, { data: components }] = useSuspenseQueries({
    queries: [
      ask('GET /objects/{id}', { params: { id }, query: { asOf } }),
      askWhole('GET /object-products', { query: { asOf, object: id } }),
      ask('GET /it-components', { query: { asOf, object: id, limit: 1 } }),
    ],
  })
  const readOnly = asOf !== undefined
  const mayRegister = mayDo(session, 'register')
  const filled = object.places.filter((place) => place.needed === 'always' && place.holders.length > 0).length
  const needed = object.places.filter((place) => place.needed === 'always').length
  const mine = object.openFindings.filter((finding) => finding.shouldYouAct).length
  const tab = (name: string) => `/objekt/${id}${name === 'oversikt' ? '' : `?flik=${name}`}`
  const decisions = object.history.map((decision) => ({
    id: decision.id,
    day: decision.on,
    what: shortened(say(decision.wording)),
    to: `/beslut/${decision.id}`,
    detail: `${say(decision.by.title)}, ${decision.reference}`,
  }))
  const changes = object.changes.map(({ on, text }) => ({ id: `changed ${on}`, day: on, what: say(text) }))
  const history = [...changes, ...decisions].sort((a, b) => b.day.localeCompare(a.day))
  return (
    <TitledPage
      title={object.code}
      heading={
        <>
          <span className="sb-code">{object.code}</span> {object.name}
        </>
      }
      crumbs={[{ word: m.shell_to_objects(), to: '/objekt' }, { word: object.code }]}
      sentence={`${object.category === null ? m.objects_no_category() : say(object.category.name)}. ${supportWords(object)}`}
      actions={
        !readOnly && mayRegister && <LinkButton to={`/objekt/${id}/andra`}>{m.objects_register_decision()}</LinkButton>
      }
    >
      <Tabs
        name={object.code}
        tabs={[
          { to: tab('oversikt'), word: m.objects_overview(), isCurrent: flik === 'oversikt' },
          {
            to: tab('produkter'),
            word: m.objects_products(),
            count: products.items.length,
            isCurrent: flik === 'produkter',
          },
          {
            to: tab('komponenter'),
            word: m.objects_components(),
            count: components.total,
            isCurrent: flik === 'komponenter',
          },
          { to: `/forum/object-steering-group~${id}`, word: m.objects_steering_group(), isCurrent: false },
          { to: tab('historik'), word: m.objects_history(), count: history.length, isCurrent: flik === 'historik' },
        ]}
      />
      {flik === 'historik' && (
        <Section heading={m.objects_history()}>
          {history.length > 0 ? <Timeline events={history} /> : <NoHistory />}
        </Section>
      )}
      {flik === 'produkter' && <ObjectProducts object={object} products={products.items} readOnly={readOnly} />}
      {flik === 'komponenter' && <PlacedComponents within={{ object: id }} />}
      {flik === 'oversikt' && (
        <>
          <Section
            heading={m.objects_who_answers()}
            note={m.objects_places_filled({ filled, needed })}
            more={<LinkTo to="/tackning">{m.objects_coverage_of_all()}</LinkTo>}
          >
            <PlacesTable object={object} readOnly={readOnly} mayRegister={mayRegister} />
          </Section>
          <Section
            heading={m.shell_to_findings()}
            note={m.objects_findings_open({ count: object.openFindings.length, mine })}
            more={<LinkTo to={`/brister?objekt=${id}`}>{m.objects_all_findings({ code: object.code })}</LinkTo>}
          >
            {object.openFindings.length > 0 ? (
              <FindingRows
                findings={object.openFindings.slice(0, 5)}
                name={m.shell_to_findings()}
                readOnly={readOnly}
              />
            ) : (
              <Panel>
                <EmptyState kind="done" heading={m.objects_no_findings()} />
              </Panel>
            )}
          </Section>
          <ObjectDeviations object={object} readOnly={readOnly} />
          <div className="sb-columns">
            <ObjectProducts
              object={object}
              products={products.items.slice(0, 5)}
              all={products.items.length}
              readOnly={readOnly}
            />
            <Section
              heading={m.objects_history()}
              more={<LinkTo to={tab('historik')}>{m.objects_whole_history()}</LinkTo>}
            >
              {history.length > 0 ? <Timeline events={history.slice(0, 5)} /> : <NoHistory />}
            </Section>
          </div>
        </>
      )}
    </TitledPage>
  )
}

const NoHistory = () => <p className="sb-quiet">{m.objects_no_history()}</p>

/** The first sentence: a history is read at a glance, the decision's page has the rest. */
const shortened = (wording: string): string => wording.split('. ')[0] ?? wording
