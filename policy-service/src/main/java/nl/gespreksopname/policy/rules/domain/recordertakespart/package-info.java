/** The rule {@link nl.gespreksopname.policy.rules.domain.recordertakespart.RecorderTakesPart}: all that is its own. */
@NullMarked
package nl.gespreksopname.policy.rules.domain.recordertakespart;

import org.jspecify.annotations.NullMarked;
