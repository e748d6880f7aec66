/** The rule {@link nl.gespreksopname.policy.rules.domain.possibilitymentioned.PossibilityMentioned}: all that is its own. */
@NullMarked
package nl.gespreksopname.policy.rules.domain.possibilitymentioned;

import org.jspecify.annotations.NullMarked;
