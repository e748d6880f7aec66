/** Generated histories of conversations, for properties that hold of every history. */
@NullMarked
package nl.gespreksopname.policy.history;

import org.jspecify.annotations.NullMarked;
