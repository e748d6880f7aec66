/** Values that can be found by who knows them, and read by nobody. */
@NullMarked
package nl.gespreksopname.conventions.search;

import org.jspecify.annotations.NullMarked;
