/** One conversation: planning, finding and reading it, taking facts down in it. */
@NullMarked
package nl.gespreksopname.consent.conversation;

import org.jspecify.annotations.NullMarked;
