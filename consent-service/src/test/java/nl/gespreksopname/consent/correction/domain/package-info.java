/** Corrections, tried. */
@NullMarked
package nl.gespreksopname.consent.correction.domain;

import org.jspecify.annotations.NullMarked;
