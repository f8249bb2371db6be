import { CheckmarkIcon } from '@navikt/aksel-icons'
import { Button } from '../../parts/button'
import { LinkButton } from '../../parts/linkButton'
import { m } from '../../words/compiled/messages'
import { useAttesting } from './attesting'
import type { ComponentSeen } from './componentSeen'

/** What whoever may does most often: says that all is still right, or changes what isn't. */
export function ComponentHeadActs({ component: { id, can } }: { component: ComponentSeen }) {
  const attesting = useAttesting()
  return (
    <>
      {can.attest === null && (
        <Button icon={CheckmarkIcon} busy={attesting.busy} onClick={() => void attesting.send([id])}>
          {m.components_still_right()}
        </Button>
      )}
      {can.change === null && <LinkButton to={`/komponenter/${id}/andra`}>{m.components_change()}</LinkButton>}
    </>
  )
}
