/** What every answer to a command has besides its own: what to know about it, and what can be done next. */
@NullMarked
package nl.gespreksopname.policy.answer;

import org.jspecify.annotations.NullMarked;
