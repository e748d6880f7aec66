/** A service that exists in the tests of the conventions only. */
@NullMarked
package nl.gespreksopname.conventions.sample;

import org.jspecify.annotations.NullMarked;
