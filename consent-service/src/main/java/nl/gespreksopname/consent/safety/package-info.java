/** What a participant may not see for somebody's safety. */
@NullMarked
package nl.gespreksopname.consent.safety;

import org.jspecify.annotations.NullMarked;
