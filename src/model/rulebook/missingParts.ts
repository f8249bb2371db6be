import type { ClauseId } from '../shapes/ids.ts'
import { type Text, text } from '../text.ts'

/** Clauses that something carries, and what of them the product hasn't yet. A part that is built leaves this list. */
export const missingParts: Readonly<Record<ClauseId, Text>> = {
  '2.1-objects-govern-it-support': text(
    'Hur objektets behov tas om hand visas inte än.',
    'How the object’s needs are met is not shown yet.',
  ),
  '2.1-development-unit-enables': text(
    'Mål, samordningsvyer och kommunens kalender finns inte än.',
    'Goals, views for coordination and the municipality’s calendar are not there yet.',
  ),
  '2.2-three-categories': text(
    'Objekten föreslås inte för behov, eftersom behov inte kan anmälas än.',
    'Objects are not proposed for needs, since needs cannot be reported yet.',
  ),
  '2.3.3-olf-members': text('Kallelser till möten finns inte än.', 'Notices of meetings are not there yet.'),
  '3.2-osg-decides-content': text(
    'Ingen påminnelse om samråd, och inga möten att ta upp innehållet på, finns än.',
    'There is no reminder of consultation yet, and no meetings to take the content up at.',
  ),
  '3.5-deviations-recorded': text(
    'Avsteg visas inte i objektplanen, som inte finns än.',
    'Deviations are not shown in the object plan, which is not there yet.',
  ),
  '3.5-levels': text(
    'Nivån används inte än för att föreslå vart ett ärende ska gå.',
    'The level is not used yet to propose where a matter goes.',
  ),
}
