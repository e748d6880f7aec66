/** The rule {@link nl.gespreksopname.policy.rules.domain.editsdisclosed.EditsDisclosed}: all that is its own. */
@NullMarked
package nl.gespreksopname.policy.rules.domain.editsdisclosed;

import org.jspecify.annotations.NullMarked;
