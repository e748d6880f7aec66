/** The rule {@link nl.gespreksopname.policy.rules.domain.allowunless.AllowUnless}: all that is its own. */
@NullMarked
package nl.gespreksopname.policy.rules.domain.allowunless;

import org.jspecify.annotations.NullMarked;
