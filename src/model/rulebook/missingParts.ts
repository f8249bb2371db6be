import type { ClauseId } from '../shapes/ids.ts'
import { type Text, text } from '../text.ts'

/** Clauses that something carries, and what of them the product hasn't yet. A part that is built leaves this list. */
export const missingParts: Readonly<Record<ClauseId, Text>> = {
  '2.1-objects-govern-it-support': text(
    'Hur verksamhetens behov tas om hand visas inte än.',
    'How the needs of the business are met is not shown yet.',
  ),
  '2.1-development-unit-enables': text(
    'Mål, samordningsvyer och kommunens kalender finns inte än.',
    'Goals, views for coordination and the municipality’s calendar are not there yet.',
  ),
  '2.2-three-categories': text(
    'Objekten föreslås inte för behov, eftersom behov inte kan anmälas än.',
    'Objects are not proposed for needs, since needs cannot be reported yet.',
  ),
  '1-details-kept-elsewhere': text('Processteg kan inte ha länkar än.', 'Process steps cannot have links yet.'),
  '2.2.1-core-objects': text(
    'Att modellens objekt finns kvar prövas inte än.',
    'That the objects of the model still exist is not tried yet.',
  ),
  '2.2.2-line-sets-scope': text(
    'Vem i linjen som beslutat, när och hur länge anges inte än.',
    'Who in the line decided, when and for how long is not stated yet.',
  ),
  '2.3.2-osg-members': text(
    'Att den som får en plats är chef prövas inte än.',
    'That whoever gets a seat is a manager is not tried yet.',
  ),
  '2.3.3-olf-members': text('Kallelser till möten finns inte än.', 'Notices of meetings are not there yet.'),
  '3.2-osg-decides-content': text(
    'Påminnelse om samråd, och möten att ta upp innehållet på, finns inte än.',
    'There is no reminder of consultation yet, and no meetings to take the content up at.',
  ),
  '3.2-assigned-business-components': text(
    'Vem i förvaltningen som gett uppdraget anges inte än, och ingen kan invända.',
    'Who in the administration gave the assignment is not stated yet, and nobody can object.',
  ),
  '3.5-deviations-recorded': text(
    'Objektplanen som avsteg ska stå i finns inte än.',
    'The object plan that deviations are to stand in is not there yet.',
  ),
  '3.5.2-leader-business': text(
    'En tillsättning på objektägarens vägnar kan inte registreras än.',
    'An appointment on the object owner’s behalf cannot be recorded yet.',
  ),
  '3.5.3-coordinator-when-needed': text(
    'Skälet till en samordnare anges inte än.',
    'The reason for a coordinator is not stated yet.',
  ),
  '3.5-levels': text(
    'Nivån används inte än för att föreslå vart ett ärende ska gå.',
    'The level is not used yet to propose where a matter goes.',
  ),
}
