/** The rule {@link nl.gespreksopname.policy.rules.domain.arrangementsmade.ArrangementsMade}: all that is its own. */
@NullMarked
package nl.gespreksopname.policy.rules.domain.arrangementsmade;

import org.jspecify.annotations.NullMarked;
