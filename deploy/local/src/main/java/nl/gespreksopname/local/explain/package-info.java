/** {@code script/explain}: the trail of one conversation, for a person. */
@NullMarked
package nl.gespreksopname.local.explain;

import org.jspecify.annotations.NullMarked;
