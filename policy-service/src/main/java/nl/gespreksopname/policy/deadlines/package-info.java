/** Terms that run out and verdicts that change, and the notices that tell of both. */
@NullMarked
package nl.gespreksopname.policy.deadlines;

import org.jspecify.annotations.NullMarked;
