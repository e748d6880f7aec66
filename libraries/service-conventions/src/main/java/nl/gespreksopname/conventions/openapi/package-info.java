/** What the descriptions of the three APIs have in common, added to each of them from one place. */
@NullMarked
package nl.gespreksopname.conventions.openapi;

import org.jspecify.annotations.NullMarked;
