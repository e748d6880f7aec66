/** Bodies in: strict JSON, bound to records with every fault noted, so that a caller sees all of them at once. */
@NullMarked
package nl.gespreksopname.conventions.input;

import org.jspecify.annotations.NullMarked;
