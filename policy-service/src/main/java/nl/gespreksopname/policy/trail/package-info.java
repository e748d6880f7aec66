/** The audit trail of one conversation: what happened, in order, and how each rule stands. */
@NullMarked
package nl.gespreksopname.policy.trail;

import org.jspecify.annotations.NullMarked;
