/** The rule {@link nl.gespreksopname.policy.rules.domain.copydelivered.CopyDelivered}: all that is its own. */
@NullMarked
package nl.gespreksopname.policy.rules.domain.copydelivered;

import org.jspecify.annotations.NullMarked;
