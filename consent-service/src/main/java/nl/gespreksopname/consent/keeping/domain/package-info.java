/** Taking down what is decided about keeping a recording. */
@NullMarked
package nl.gespreksopname.consent.keeping.domain;

import org.jspecify.annotations.NullMarked;
