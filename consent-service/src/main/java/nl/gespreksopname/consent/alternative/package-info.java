/** What was offered instead after a refusal. */
@NullMarked
package nl.gespreksopname.consent.alternative;

import org.jspecify.annotations.NullMarked;
