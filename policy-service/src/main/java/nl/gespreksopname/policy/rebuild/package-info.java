/** The read side made anew from the kept bytes, and the mirrors of the logs reckoned again. */
@NullMarked
package nl.gespreksopname.policy.rebuild;

import org.jspecify.annotations.NullMarked;
