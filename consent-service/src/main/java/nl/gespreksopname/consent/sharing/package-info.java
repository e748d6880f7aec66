/** Permission to share a recording. */
@NullMarked
package nl.gespreksopname.consent.sharing;

import org.jspecify.annotations.NullMarked;
