import { overlapList } from '#api/overlapList'
import { ListPage } from '../../lists/listPage'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { ComponentLink } from './componentLink'
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
                <ComponentLink component={each} />
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
