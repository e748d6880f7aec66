/** Keeping and destroying, tried. */
@NullMarked
package nl.gespreksopname.consent.keeping;

import org.jspecify.annotations.NullMarked;
