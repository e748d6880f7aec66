/** Taking down who joined and left. */
@NullMarked
package nl.gespreksopname.consent.participation.domain;

import org.jspecify.annotations.NullMarked;
