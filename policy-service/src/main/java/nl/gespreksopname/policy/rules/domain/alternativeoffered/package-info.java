/** The rule {@link nl.gespreksopname.policy.rules.domain.alternativeoffered.AlternativeOffered}: all that is its own. */
@NullMarked
package nl.gespreksopname.policy.rules.domain.alternativeoffered;

import org.jspecify.annotations.NullMarked;
