/** The rule {@link nl.gespreksopname.policy.rules.domain.everyoneagreed.EveryoneAgreed}: all that is its own. */
@NullMarked
package nl.gespreksopname.policy.rules.domain.everyoneagreed;

import org.jspecify.annotations.NullMarked;
