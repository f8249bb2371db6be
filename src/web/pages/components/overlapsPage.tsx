import { overlapList } from '#api/overlapList'
import { ListPage } from '../../lists/listPage'
import { LinkTo } from '../../parts/linkTo'
import { addressOfComponent } from '../../routing/addresses'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { MapTabs } from './mapTabs'

/** What two objects seem to have each their own of, and why it seems so. */
export const OverlapsPage = () => (
  <ListPage
    density="comfortable"
    list={overlapList}
    tabs={<MapTabs current="overlaps" />}
    shows={{
      one: {
        head: m.overlaps_pair(),
        cell: ({ components }) => (
          <ul className="sb-plain-list">
            {components.map((each) => (
              <li key={each.id}>
                {each.object !== null && <span className="sb-code">{each.object.code} </span>}
                <LinkTo to={addressOfComponent(each)} className="sb-name">
                  {each.name}
                </LinkTo>
              </li>
            ))}
          </ul>
        ),
      },
      likeness: { width: '180px' },
      why: {
        width: '45%',
        cell: ({ why }) => (
          <ul className="sb-plain-list">
            {why.map((each) => (
              <li key={each.sv}>{say(each)}</li>
            ))}
          </ul>
        ),
      },
    }}
  />
)
